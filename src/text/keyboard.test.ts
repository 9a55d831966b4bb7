import fc from "fast-check";
import { expect, test } from "vitest";
import { otherLayouts } from "./keyboard.ts";

test.each([
  ["qovh", "배포"],
  ["fhfqor", "롤백"],
  ["메ㅔㄴㅔㄷㅊ", "appspec"],
  ["채ㅇㄷㅇ데ㅣㅐㅛ", "codedeploy"],
  ["Qkfma", "빠름"],
])("%s는 %s의 글쇠다", (typed, meant) => {
  expect(otherLayouts(typed)[0]).toBe(meant);
});

test("무엇을 쳐도 던지지 않는다", () => {
  expect(otherLayouts("hhos")).toEqual([]);
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (typed) => void otherLayouts(typed)));
});
