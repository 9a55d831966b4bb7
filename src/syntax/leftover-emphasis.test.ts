/** Rules of emphasis: what works beside Hangul, and what stays text. */
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "./document-parser.ts";
import { createMarkdown } from "./markdown.ts";

const columnsOf = (text: string) =>
  parseMarkdown(createMarkdown(), text).leftoverEmphasis.map(
    ({ line, column }) => `${line}:${column}`,
  );

describe("글자로 남은 '**'를 찾는다", () => {
  test.each([
    ["가 ** 나", ["1:3"]],
    ["**된다** 하고 ** 안 된다", ["1:11"]],
    ["**[된다](a.md)** 하고 **안 된다", ["1:19"]],
    ["| 가 |\n| -- |\n| ** 나 |", ["3:3"]],
    ["첫 줄\n둘째 ** 줄", ["2:4"]],
    ["글^[각주 ** 남음]", ["1:7"]],
    ["![** 대체 글](a.png)", ["1:3"]],
  ])("%j", (text, places) => {
    expect(columnsOf(text)).toEqual(places);
  });
});

describe("남지 않은 것은 말하지 않는다", () => {
  test.each([
    "**용어(English)**를",
    "**변경 세트**는 **드리프트**와",
    "`**`와 `a ** b`",
    "\\*\\*글자로\\*\\* 적었다",
    "&#42;&#42;",
    "![**대체** 글](a.png)",
    "```\n**\n```",
    "***",
  ])("%j", (text) => {
    expect(columnsOf(text)).toEqual([]);
  });

  test("한글 조사가 붙어도 강조가 된다", () => {
    expect(createMarkdown().render("**용어(English)**를 쓴다")).toBe(
      "<p><strong>용어(English)</strong>를 쓴다</p>\n",
    );
  });
});
