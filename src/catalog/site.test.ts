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
    ["rules:\n  dead-lnk: error", 1, "dead-link"],
    ["rules:\n  dead-link: off", 1, "error나 warning"],
    ["rules: 글", 1, "rules"],
    ["title: [", 1, ""],
    ["__proto__: 1", 1, "__proto__"],
    ["toString: 1", 1, "toString"],
  ])("%j", (text, line, word) => {
    const { findings } = readSiteOptions(text, "노트");
    expect(findings).toMatchObject([{ file: "guseul.yaml", rule: "site-data", line }]);
    expect(`${findings[0]?.message} ${findings[0]?.hint}`).toContain(word);
  });

  test.each(["글", "- 목록", "42"])("항목이 아닌 %j도 알린다", (text) => {
    expect(readSiteOptions(text, "노트").findings).toMatchObject([{ rule: "site-data" }]);
  });
});
