import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeLines, encodeWords, readWord } from "./guide-words.ts";

const word = fc
  .record({
    text: fc.string({ unit: fc.constantFrom(..."가각갂나abc_1漢😀"), minLength: 1, maxLength: 50 }),
    power: fc.integer({ min: 0, max: 20 }),
    places: fc.uniqueArray(fc.integer({ min: 1, max: 49 }), { maxLength: 3 }),
  })
  .map(({ text, power, places }) => ({
    text,
    count: 2 ** power,
    cuts: places.filter((place) => place < text.length).sort((a, b) => a - b),
  }));
const words = fc
  .uniqueArray(word, { selector: ({ text }) => text })
  .map((list) => list.sort((a, b) => (a.text < b.text ? -1 : 1)));

test("적은 낱말은 그대로 읽힌다", () => {
  fc.assert(
    fc.property(words, (list) => {
      const stored = JSON.parse(Buffer.from(JSON.stringify(encodeWords(list))).toString());
      const lines = [...decodeLines(stored)];
      expect(lines.map((line, index) => readWord(line, stored.counts[index]))).toEqual(list);
    }),
  );
});

test("앞 낱말과 같은 첫머리는 적지 않고, 수는 가까운 2의 거듭제곱으로 적는다", () => {
  const encoded = encodeWords([
    { text: "배포", count: 7, cuts: [] },
    { text: "배포전략", count: 1, cuts: [2] },
  ]);
  expect(encoded).toEqual({ words: "0배포\n2^전략", counts: "30" });
});
