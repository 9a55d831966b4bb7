/** Rules of the site's options. */
import { describe, expect, test } from "vitest";
import { readSiteOptions } from "./site.ts";

describe("읽는다", () => {
  test.each([
    [undefined, { title: "노트", language: "ko", url: undefined, severities: {} }],
    ["", { title: "노트" }],
    [
      "title: 핸드북\ndescription: 설명\nlanguage: en",
      { title: "핸드북", description: "설명", language: "en" },
    ],
    ["url: https://example.org/docs", { url: "https://example.org/docs/" }],
    ["rules:\n  unknown-language: error", { severities: { "unknown-language": "error" } }],
  ])("%j", (text, options) => {
    const result = readSiteOptions(text, "노트");
    expect(result.options).toMatchObject(options);
    expect(result.findings).toEqual([]);
  });
});

describe("알린다", () => {
  test.each([
    ["titel: 오타", 1, "title"],
    ["title: 가\nurl: example.org", 2, "url"],
    ["url: javascript:alert(1)", 1, "url"],
    ["title: [가]", 1, "title"],
    ["title: 가\nlanguage: '\"><script>'", 2, "language"],
    ["language: 한국어", 1, "language"],
    ["language: no_NO", 1, "language"],
    ["url: https://", 1, "url"],
    ["url: https://a b", 1, "url"],
    ["url: https://example.org/?a=b", 1, "url"],
    ["rules:\n  dead-lnk: error", 2, "dead-link"],
    ["rules:\n  heading-order: error\n  dead-link: off", 3, "error나 warning"],
    ["rules: [dead-link]", 1, "rules"],
    ["samples:\n  a.yml: 1", 2, "a.yml"],
    ["rules:\n  __proto__: warning", 2, "__proto__"],
    ["rules: 글", 1, "rules"],
    ["title: [", 1, ""],
    ["__proto__: 1", 1, "__proto__"],
    ["toString: 1", 1, "toString"],
  ])("%j", (text, line, word) => {
    const { findings } = readSiteOptions(text, "노트");
    expect(findings).toMatchObject([{ file: "guseul.yaml", rule: "site-data", line }]);
    expect(`${findings[0]?.message} ${findings[0]?.hint}`).toContain(word);
  });

  test.each(["unsafe-input", "unreadable-file", "encoding", "parse-limit", "site-data"])(
    "안전을 지키는 %s 규칙은 낮추지 못한다",
    (rule) => {
      const text = `title: 가\nrules:\n  heading-order: error\n  ${rule}: warning\n`;
      const { options, findings } = readSiteOptions(text, "노트");
      expect(findings).toMatchObject([{ rule: "site-data", line: 4, column: 3 }]);
      expect(findings[0]?.message).toContain("안전");
      expect(options.severities).toEqual({ "heading-order": "error" });
    },
  );

  test.each(["lost-text", "lost-footnote", "nesting-limit", "output-collision"])(
    "글을 지키는 %s 규칙은 낮추지 못한다",
    (rule) => {
      const { options, findings } = readSiteOptions(`rules: { ${rule}: warning }`, "노트");
      expect(findings).toMatchObject([{ rule: "site-data", line: 1, column: 10 }]);
      expect(findings[0]?.hint).toContain("--lenient");
      expect(options.severities).toEqual({});
      expect(readSiteOptions(`rules: { ${rule}: error }`, "노트").findings).toEqual([]);
    },
  );

  test("잘못을 모두 한 번에 알린다", () => {
    const text = "rules:\n  dead-lnk: error\n  encoding: warning\n  dead-link: off\nurl: 1\n";
    expect(readSiteOptions(text, "노트").findings.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  });

  test.each(["글", "- 목록", "42"])("항목이 아닌 %j도 알린다", (text) => {
    expect(readSiteOptions(text, "노트").findings).toMatchObject([{ rule: "site-data" }]);
  });
});
