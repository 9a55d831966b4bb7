import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeWords } from "../guide-words.ts";
import { SCRIPTS } from "../word.ts";
import { keystrokeDistance, Speller } from "./typo.ts";
import { Vocabulary } from "./vocabulary.ts";

const WORDS = {
  code: encodeWords([{ text: "codedeploy", count: 9, cuts: [] }]),
  hangul: encodeWords([
    { text: "배치", count: 2, cuts: [] },
    { text: "배포", count: 9, cuts: [] },
    { text: "쿠버네티스", count: 3, cuts: [] },
  ]),
};
const vocabulary = new Vocabulary(async (script) => WORDS[script]);
await vocabulary.open(SCRIPTS);
const speller = new Speller(vocabulary, ["앱스펙"]);

test.each([
  ["배프", "배포"],
  ["codedeplou", "codedeploy"],
  ["쿠버네디스", "쿠버네티스"],
  ["쿠버네디스를", "쿠버네티스"],
  ["앱스펰", "앱스펙"],
])("%s는 %s의 오타다", (typed, meant) => {
  expect(speller.findNearest(typed)[0]).toBe(meant);
});

test("너무 멀거나 짧으면 고치지 않는다", () => {
  expect(speller.findNearest("완전히다른말")).toEqual([]);
  expect(speller.findNearest("ab")).toEqual([]);
});

test("글쇠 거리는 뒤집어도 같고, 같은 말이면 0이다", () => {
  const keys = fc.string({ unit: fc.constantFrom(..."ㄱㄴㄷㅏㅑab"), maxLength: 8 });
  fc.assert(
    fc.property(keys, keys, (a, b) => {
      expect(keystrokeDistance(a, b, 9)).toBe(keystrokeDistance(b, a, 9));
      expect(keystrokeDistance(a, a, 2)).toBe(0);
    }),
  );
});
