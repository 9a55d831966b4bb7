/** Boxes of VitePress, Docusaurus, MkDocs and Obsidian. */
import { describe, expect, test } from "vitest";
import { createMarkdown } from "./markdown.ts";

const render = (text: string) => createMarkdown().render(text).replaceAll("\n", "");
const box = (kind: string, title: string, content: string) =>
  `<div class="alert alert-${kind}" role="note"><p class="alert-title">${title}</p>${content}</div>`;

describe("상자", () => {
  test.each([
    [":::tip\n글\n:::", box("tip", "팁", "<p>글</p>")],
    ["::: warning 조심 *꼭*\n글\n:::", box("warning", "조심 <em>꼭</em>", "<p>글</p>")],
    [":::info[제목]\n글\n:::", box("note", "제목", "<p>글</p>")],
    ["글\n:::danger\n:::\n글", `<p>글</p>${box("caution", "경고", "")}<p>글</p>`],
    [
      "::::tip\n:::note\n안\n:::\n밖\n::::",
      box("tip", "팁", `${box("note", "참고", "<p>안</p>")}<p>밖</p>`),
    ],
    [
      "- 가\n\n  :::tip\n  나\n  :::",
      `<ul><li><p>가</p>${box("tip", "팁", "<p>나</p>")}</li></ul>`,
    ],
    ["/// tip | 제목\n글\n///", box("tip", "제목", "<p>글</p>")],
    ["::: details 더\n글\n:::", "<details><summary>더</summary><p>글</p></details>"],
    [
      '!!! note "제목"\n    글\n\n    - 가\n\n밖',
      `${box("note", "제목", "<p>글</p><ul><li>가</li></ul>")}<p>밖</p>`,
    ],
    ["???+ tip\n    글", "<details open><summary>자세히</summary><p>글</p></details>"],
    ["> [!info] 제목\n> 글", box("note", "제목", "<p>글</p>")],
    ["> [!tip]- 접힘\n> 글", box("tip", "접힘", "<p>글</p>")],
    ["::: code-group\n글\n:::", "<p>글</p>"],
  ])("%j", (text, html) => {
    expect(render(text)).toBe(html);
  });

  test.each([
    [":::sandpack\n글\n:::", "<p>:::sandpack글:::</p>"],
    [":::tip\n닫히지 않음", "<p>:::tip닫히지 않음</p>"],
    ["/// 주석", "<p>/// 주석</p>"],
    ["!!! 놀랍다", "<p>!!! 놀랍다</p>"],
    ["> [!constructor]\n> 글", "<blockquote><p>[!constructor]글</p></blockquote>"],
  ])("%j는 그대로다", (text, html) => {
    expect(render(text)).toBe(html);
  });

  test("코드 속의 닫는 표시는 상자를 닫지 않는다", () => {
    expect(render(":::tip\n```\n:::\n```\n글\n:::")).toContain("<p>글</p></div>");
  });
});
