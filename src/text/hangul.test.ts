import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  detachFinal,
  initialsPattern,
  isInitials,
  toKeystrokes,
  unfinishedPattern,
} from "./hangul.ts";
import { endsInRieul, hasFinal, isSyllable } from "./syllable.ts";

const FIRST = "가".charCodeAt(0);
const LAST = "힣".charCodeAt(0);
const syllables = fc.integer({ min: FIRST, max: LAST }).map((code) => String.fromCharCode(code));
const matches = (pattern: string | undefined, text: string) =>
  new RegExp(`^(?:${pattern})`).test(text);

describe("음절", () => {
  test("온전한 음절만 음절이다", () => {
    expect(isSyllable("가")).toBe(true);
    expect(isSyllable("힣")).toBe(true);
    for (const other of ["ㄱ", "ㅏ", "a", "1", "漢"]) expect(isSyllable(other)).toBe(false);
  });

  test("받침과 ㄹ 받침을 안다", () => {
    expect([hasFinal("포"), hasFinal("백"), hasFinal("a")]).toEqual([false, true, false]);
    expect([endsInRieul("샘플".at(-1) ?? ""), endsInRieul("백")]).toEqual([true, false]);
  });

  test("받침을 떼면 다음 음절의 첫소리가 된다", () => {
    expect(detachFinal("폴")).toEqual(["포", "ㄹ"]);
    expect(detachFinal("값")).toEqual(["갑", "ㅅ"]);
    expect(detachFinal("포")).toBeUndefined();
  });
});

describe("초성", () => {
  test("초성만 있는지 안다", () => {
    expect([isInitials("ㅂㅍ"), isInitials("배ㅍ"), isInitials("")]).toEqual([true, false, false]);
  });

  test("입력기가 합친 자음은 나누어 찾는다", () => {
    expect(matches(initialsPattern(toKeystrokes("ㄳ")), "결성")).toBe(true);
    expect(matches(initialsPattern("ㅂㅍ"), "배포")).toBe(true);
    expect(matches(initialsPattern("ㅂㅍ"), "배치")).toBe(false);
  });
});

describe("덜 친 음절", () => {
  test.each([
    ["ㅍ", "포", true],
    ["포", "폴", true],
    ["고", "과", true],
    ["뱊", "배포", true],
    ["폴", "포를", true],
    ["팃", "티스", true],
    ["갑", "값", false],
    ["포", "프", false],
  ])("%s 다음에 %s가 될 수 있는가: %s", (typed, word, expected) => {
    expect(matches(unfinishedPattern(typed), word)).toBe(expected);
  });

  test("글쇠를 차례로 누르는 동안 늘 낱말을 찾는다", () => {
    fc.assert(
      fc.property(syllables, syllables, (first, second) => {
        const final = detachFinal(first);
        if (final) return;
        const [initial = ""] = toKeystrokes(second);
        expect(matches(`${first}${unfinishedPattern(initial)}`, first + second)).toBe(true);
      }),
    );
  });

  test("한글이 아니면 할 말이 없다", () => {
    expect(unfinishedPattern("a")).toBeUndefined();
    expect(unfinishedPattern("ㅏ")).toBeUndefined();
  });
});
