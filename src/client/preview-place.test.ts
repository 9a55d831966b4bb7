/** Rules of where a preview stands. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { placeCard } from "./preview-place.ts";

const VIEW = { width: 400, height: 600 };
const line = (left: number, top: number) => ({ left, top, right: left + 40, bottom: top + 20 });

test("아래에, 자리가 없으면 위에 선다", () => {
  const card = { width: 200, height: 100 };
  expect(placeCard(line(50, 100), card, VIEW)).toEqual({ left: 50, top: 126 });
  expect(placeCard(line(50, 540), card, VIEW)).toEqual({ left: 50, top: 434 });
});

test("어디를 가리켜도 옆으로 나가지 않는다", () => {
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 450 }), fc.integer({ min: 0, max: 600 }), (x, y) => {
      const { left } = placeCard(line(x, y), { width: 384, height: 90 }, VIEW);
      expect(left).toBeGreaterThanOrEqual(8);
      expect(left + 384).toBeLessThanOrEqual(400 - 8 + 0);
    }),
  );
});
