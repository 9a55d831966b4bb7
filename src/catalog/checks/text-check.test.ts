/** Rules of a note's own text. */
import { describe, expect, test } from "vitest";
import { makeCatalog, noteAt, summarize } from "../catalog-fixture.ts";
import { checkText } from "./text-check.ts";

const check = (text: string) =>
  summarize(checkText(noteAt(makeCatalog({ "a.md": text }).catalog, "a.md")));

describe("알린다", () => {
  test.each([
    ["글 <font>", "a.md:1:3  raw-html"],
    ["글\n\n<b>가</b>\n<div>나", "a.md:4:1  raw-html"],
    ["<details>\n\n글", "a.md:1:1  raw-html"],
    ["글 </kbd>", "a.md:1:3  raw-html"],
    ["| 가 |\n| - |\n| <x-y> |", "a.md:3:3  raw-html"],
    ["---\ntitle: 가\n---\n글 ** 남음", "a.md:4:3  leftover-emphasis"],
    ["# 가\n\n### 나", "a.md:3:1  heading-order"],
    ["# 가 {#x}\n\n## 나 {#x}", "a.md:3:1  duplicate-id"],
    ["글 ![](a.png)", "a.md:1:3  missing-alt"],
    ["글 ![ ](a.png)", "a.md:1:3  missing-alt"],
    ["<b class=x>가</b>", "a.md:1:1  raw-html"],
    ["> - <!-- 가", "a.md:1:5  unclosed-comment"],
    ["- ```\n  가\n\n나", "a.md:1:3  unclosed-fence"],
    ['```js titel="a.js"\n```', "a.md:1:1  unknown-option"],
    ["```yaml buildspec.yml\n```", "a.md:1:1  unknown-option"],
    ['글\n\n```js caption="배포 순서"\n```', "a.md:3:1  unknown-option"],
    ["`[^1]` \\[^1] [^1]", "a.md:1:14  missing-footnote"],
  ])("%j", (text, place) => {
    expect(check(text)).toEqual([place]);
  });

  test("한 덩이의 HTML에서도 모두 알리고, 닫는 태그는 다시 말하지 않는다", () => {
    expect(check("<div>\n<font>가</font>\n<a href=b>나</a>\n</div>\n\n글 <u a>다</u>")).toEqual([
      "a.md:1:1  raw-html",
      "a.md:2:1  raw-html",
      "a.md:3:1  raw-html",
      "a.md:6:3  raw-html",
    ]);
  });

  test("걸러진 HTML은 줄여서 보인다", () => {
    const { notes } = makeCatalog({ "a.md": `<div title="${"가".repeat(500)}">` }).catalog;
    expect(notes[0] && checkText(notes[0])[0]?.message.length).toBeLessThan(80);
  });
});

test.each([
  "# 가\n\n## 나\n\n### 다\n\n## 라",
  "## 가\n\n### 나",
  "### 셋째부터",
  "<details>\n<summary>가</summary>\n\n글\n\n</details>",
  "<kbd>Ctrl</kbd>+<kbd>K</kbd>",
  "`<script>`와 1 < 2 그리고 a<b",
  "![그림](a.png)",
  "자동 <https://example.org>",
  "```js showLineNumbers linenums=\"1\" {1} title='a b'\n```",
])("%j는 문제가 아니다", (text) => {
  expect(check(text)).toEqual([]);
});
