import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeSections, encodeSections } from "./guide-sections.ts";

const distances = fc.array(fc.nat({ max: 5000 }), { minLength: 2, maxLength: 6 });
const sections = fc.array(distances, { minLength: 1 }).map((list) => {
  let last = 0;
  return list.map((distances) => {
    const [start = 0, body = 0, ...samples] = distances.map((distance) => {
      last += distance;
      return last;
    });
    return { start, body, samples };
  });
});

test("적은 절은 그대로 읽힌다", () => {
  fc.assert(
    fc.property(sections, (list) => {
      expect(decodeSections(encodeSections(list))).toEqual(list);
    }),
  );
});
