import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutParticles, isParticleAfter, isParticleBeginning, readTail } from "./particle.ts";

describe("조사가 붙을 수 있는가", () => {
  test.each([
    ["배포", "를", true],
    ["배포", "을", false],
    ["롤백", "을", true],
    ["롤백", "를", false],
    ["샘플", "로", true],
    ["샘플", "으로", false],
    ["롤백", "으로", true],
    ["서버", "에서는", true],
    ["배포", "하는", true],
    ["배포", "들을", true],
    ["CodeDeploy", "의", true],
    ["S3", "을", true],
    ["배포", "전략", false],
  ])("%s + %s: %s", (word, particle, expected) => {
    expect(isParticleAfter(word, particle)).toBe(expected);
  });
});

test("긴 줄기부터 늘어놓고, 너무 짧은 줄기는 버린다", () => {
  expect(cutParticles("서버에서는")).toEqual(["서버에서", "서버"]);
  expect(cutParticles("배포를")).toEqual(["배포"]);
  expect(cutParticles("나는")).toEqual([]);
  expect(cutParticles("나는", 1)).toEqual(["나"]);
});

test("뜻이 있는 어미와 뜻이 없는 조사를 가른다", () => {
  expect(readTail("하는")).toEqual({ ending: "하는", particle: "" });
  expect(readTail("들을")).toEqual({ ending: "들", particle: "을" });
  expect(readTail("에서")).toEqual({ ending: "", particle: "에서" });
});

test("조사의 첫머리를 글쇠로 안다", () => {
  for (const beginning of ["ㄹ", "ㅇ", "에", "에ㅅ", "르"])
    expect(isParticleBeginning(beginning)).toBe(true);
  for (const other of ["ㅋ", "전", "뷁"]) expect(isParticleBeginning(other)).toBe(false);
});

test("뗀 줄기에 뗀 조사를 붙이면 본디 낱말이다", () => {
  const syllable = fc.constantFrom(..."가는를에서로배포하다들의도시스템");
  fc.assert(
    fc.property(fc.array(syllable, { minLength: 2, maxLength: 8 }), (syllables) => {
      const word = syllables.join("");
      for (const stem of cutParticles(word)) {
        expect(word.startsWith(stem)).toBe(true);
        expect(isParticleAfter(stem, word.slice(stem.length))).toBe(true);
      }
    }),
  );
});
