import { describe, expect, test } from "vitest";
import { Lexicon } from "./lexicon.ts";

const lexiconOf = (...pages: string[]) => new Lexicon(pages.map((page) => [page]));
const stemOf = (lexicon: Lexicon, word: string) => lexicon.cut(word).parts.join("");

describe("줄기", () => {
  test("홀로도 쓰이면 조사를 뗀다", () => {
    const lexicon = lexiconOf("배포 배포를 배포하는 서버에서는 서버");
    expect(lexicon.cut("배포를")).toEqual({ parts: ["배포"], ending: "", particle: "를" });
    expect(lexicon.cut("배포하는")).toEqual({ parts: ["배포"], ending: "하는", particle: "" });
    expect(stemOf(lexicon, "서버에서는")).toBe("서버");
  });

  test("다른 조사로도 쓰이면 조사를 뗀다", () => {
    expect(stemOf(lexiconOf("파이프라인을 파이프라인의"), "파이프라인의")).toBe("파이프라인");
  });

  test("증거가 없으면 그대로 둔다", () => {
    expect(stemOf(lexiconOf("와이파이 와이파이를"), "와이파이")).toBe("와이파이");
    expect(stemOf(lexiconOf("그대로 두었다"), "그대로")).toBe("그대로");
  });

  test("목적격을 받는 말은 조사처럼 끝나도 한 낱말이다", () => {
    const lexicon = lexiconOf("정확 정확도 정확도를 정확도가");
    expect(stemOf(lexicon, "정확도")).toBe("정확도");
    expect(stemOf(lexicon, "정확도를")).toBe("정확도");
  });
});

test("붙여 쓴 조사에 속지 않는다", () => {
  expect(stemOf(lexiconOf("관리자 관리자를 관리자는 관리자는이"), "관리자는")).toBe("관리자");
});

describe("복합어", () => {
  const lexicon = lexiconOf("로드 밸런서 로드밸런서", "로드 밸런서", "수명주기");

  test("따로도 쓰이는 낱말로 가른다", () => {
    expect(lexicon.cut("로드밸런서").parts).toEqual(["로드", "밸런서"]);
  });

  test("모르는 조각이 있으면 가르지 않는다", () => {
    expect(lexicon.cut("수명주기").parts).toEqual(["수명주기"]);
  });
});

test("어휘는 줄기와 코드의 낱말이고, 숫자와 긴 자료는 뺀다", () => {
  const lexicon = lexiconOf(`배포를 배포 ApplicationStop stop_server 2026 ${"a".repeat(41)}`);
  expect(lexicon.entries()).toEqual([
    { text: "applicationstop", count: 1, cuts: [11] },
    { text: "stop_server", count: 1, cuts: [5] },
    { text: "배포", count: 2, cuts: [] },
  ]);
});

test("대소문자가 다르게도 쓰이면 낱말 가운데를 믿지 않는다", () => {
  const entry = lexiconOf("useState usestate").entries()[0];
  expect(entry).toEqual({ text: "usestate", count: 1, cuts: [] });
});
