/** Rules of the glossary file. */
import { describe, expect, test } from "vitest";
import { findSharedNames, readGlossary } from "./glossary.ts";

const entry = (id: string, ko: string, rest = "") =>
  `- { id: ${id}, ko: ${ko}, definition: 뜻${rest} }`;

describe("읽는다", () => {
  test("없으면 빈 용어집이다", () => {
    expect(readGlossary(undefined)).toEqual({ terms: [], findings: [] });
  });

  test("빠진 것은 기본값으로 채우고 자리를 기억한다", () => {
    const { terms, findings } = readGlossary(
      `# 메모\n${entry("drift", "드리프트")}\n${entry("cs", "변경 세트", ", en: change set, aliases: [체인지 셋], home: a.md#cs")}`,
    );
    expect(findings).toEqual([]);
    expect(terms).toMatchObject([
      {
        id: "drift",
        ko: "드리프트",
        en: "드리프트",
        aliases: [],
        home: undefined,
        position: { line: 2 },
      },
      {
        id: "cs",
        en: "change set",
        aliases: ["체인지 셋"],
        home: "a.md#cs",
        position: { line: 3 },
      },
    ]);
  });
});

describe("알린다", () => {
  test.each([
    ["목록이 아님", "id: drift", 1],
    ["YAML 오류", "- [", 1],
    ["빠진 뜻", `${entry("a", "가")}\n- { id: b, ko: 나 }`, 2],
    ["모르는 항목", entry("a", "가", ", 뜻풀이: x"), 1],
    ["글이 아닌 이름", "- { id: 1, ko: 가, definition: 뜻 }", 1],
    ["글이 아닌 별칭", entry("a", "가", ", aliases: 나"), 1],
    ["글인 항목", "- 그냥 글", 1],
  ])("%s", (_what, text, line) => {
    expect(readGlossary(text).findings).toMatchObject([
      { file: "glossary.yaml", rule: "site-data", line },
    ]);
  });

  test("잘못 적은 항목은 그 자리에서, 비슷한 이름과 함께", () => {
    const { findings } = readGlossary("- id: a\n  ko: 가\n  definitoin: 뜻");
    expect(findings).toMatchObject([{ line: 3, column: 3 }]);
    expect(findings[0]?.hint).toContain("'definition'");
  });

  test.each([
    ["두 용어의 같은 이름", `${entry("a", "가")}\n${entry("b", "나", ", aliases: [가]")}`],
    ["띄어쓰기만 다른 이름", `${entry("a", "변경 세트")}\n${entry("b", "변경세트")}`],
    ["소리로만 적은 같은 이름", `${entry("a", "가")}\n${entry("b", "나", ", spoken: [가]")}`],
    ["이어지지 않는 같은 이름", `${entry("a", "가")}\n${entry("b", "나", ", search_names: [가]")}`],
  ])("%s", (_what, text) => {
    expect(findSharedNames(readGlossary(text).terms)).toMatchObject([
      { file: "glossary.yaml", rule: "site-data", line: 2 },
    ]);
  });

  test("한 용어가 제 이름을 되풀이해도 된다", () => {
    const { terms } = readGlossary(entry("a", "CI", ", en: CI, aliases: [ci]"));
    expect(findSharedNames(terms)).toEqual([]);
  });
});
