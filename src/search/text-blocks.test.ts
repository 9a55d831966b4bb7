import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseBlockSize, divideText } from "./text-blocks.ts";

const starts = fc
  .uniqueArray(fc.nat({ max: 5000 }), { maxLength: 40 })
  .map((list) => [0, ...list].sort((a, b) => a - b).map((start) => ({ start })));

test("덩어리는 절에서 시작하고, 빈틈없이 이어지고, 마지막 말고는 크기를 채운다", () => {
  fc.assert(
    fc.property(starts, fc.integer({ min: 1, max: 1000 }), (sections, size) => {
      const blocks = divideText(sections, size);
      expect(blocks[0]?.start).toBe(0);
      for (const [index, { section, start, end }] of blocks.entries()) {
        expect(sections[section]?.start).toBe(start);
        expect(end).toBe(blocks[index + 1]?.start);
        if (end !== undefined) expect(end - start).toBeGreaterThanOrEqual(size);
      }
    }),
  );
});

test("사이트가 크면 덩어리도 크다", () => {
  const sizes = [1_000, 300_000, 100_000_000].map(chooseBlockSize);
  expect(sizes).toEqual([60, 300, 1000]);
});
