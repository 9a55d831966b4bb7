import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeWords, encodeWords } from "./guide.ts";

const texts = fc.string({
  unit: fc.constantFrom(..."가각갂나abc_1漢😀"),
  minLength: 1,
  maxLength: 50,
});
const words = fc
  .uniqueArray(
    fc.record({
      text: texts,
      count: fc.integer({ min: 1, max: 99_999 }),
      cuts: fc.uniqueArray(fc.integer({ min: 1, max: 49 }), { maxLength: 3 }),
    }),
    { selector: (word) => word.text },
  )
  .map((list) => list.sort((a, b) => (a.text < b.text ? -1 : 1)));

test("적은 낱말은 그대로 읽힌다", () => {
  fc.assert(
    fc.property(words, (list) => {
      expect([...decodeWords(encodeWords(list))]).toEqual(list);
    }),
  );
});

test("JSON을 거쳐도 그대로 읽힌다", () => {
  fc.assert(
    fc.property(words, (list) => {
      const stored = JSON.parse(
        Buffer.from(JSON.stringify(encodeWords(list))).toString(),
      ) as string;
      expect([...decodeWords(stored)]).toEqual(list);
    }),
  );
});

test("앞 낱말과 같은 첫머리는 적지 않는다", () => {
  const encoded = encodeWords([
    { text: "배포", count: 3, cuts: [] },
    { text: "배포전략", count: 1, cuts: [2] },
  ]);
  expect(encoded).toBe("0배포\t3\n2전략\t\t2");
});
