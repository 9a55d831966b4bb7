/** CommonMark and GFM: what the standard says, and the few differences that are meant. */

import spec from "commonmark-spec";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { createMarkdown } from "./markdown.ts";

interface Example {
  markdown: string;
  html: string;
  number: number;
  section: string;
}
const examples: Example[] = spec.tests.map((example: Example) => ({
  ...example,
  markdown: example.markdown.replaceAll("→", "\t"),
  html: example.html.replaceAll("→", "\t"),
}));

/** Our Markdown with HTML as it is written and without what the standard does not have. */
function createPlain(): MarkdownIt {
  const md = createMarkdown();
  const { rules } = new MarkdownIt().renderer;
  md.set({ html: true, linkify: false, xhtmlOut: true });
  Object.assign(md.renderer.rules, {
    html_block: rules.html_block,
    html_inline: rules.html_inline,
  });
  md.disable([
    "table",
    "strikethrough",
    "footnote_def",
    "footnote_inline",
    "footnote_ref",
    "wikilink",
    "embed",
  ]);
  return md;
}

/** Headings have ids and permalinks, which the standard leaves to us. */
function stripIds(html: string): string {
  return html
    .replace(/(<h[1-6]) id="[^"]*"(?: tabindex="-1")?>/g, "$1>")
    .replace(/ ?<a class="permalink"[^>]*>#<\/a>/g, "");
}

test("명세에는 예가 652개 있다", () => {
  expect(examples).toHaveLength(652);
});

test("HTML을 허락하면 652개가 모두 명세와 같다", () => {
  const md = createPlain();
  const differing = examples.filter(
    ({ markdown, html }) => normalize(stripIds(md.render(markdown))) !== normalize(html),
  );
  expect(differing.map(({ number, markdown }) => `${number} ${markdown}`)).toEqual([]);
});

/** Sections of the standard whose examples may look different in a note, and why. */
const MEANT: Record<string, string> = {
  "HTML blocks": "허용 목록 밖의 HTML은 글자로 보인다",
  "Raw HTML": "허용 목록 밖의 HTML은 글자로 보인다",
};

test("노트에서는 HTML과 맨 주소, 이름으로 잇는 링크만 다르다", () => {
  const md = createMarkdown();
  const renderRules = new MarkdownIt().renderer.rules;
  Object.assign(md.renderer.rules, {
    fence: renderRules.fence,
    code_block: renderRules.code_block,
  });
  md.set({ xhtmlOut: true });
  const differing = examples.filter(
    ({ markdown, html }) => normalize(stripIds(md.render(markdown))) !== normalize(html),
  );
  const unexplained = differing.filter(
    ({ section, markdown }) =>
      !Object.hasOwn(MEANT, section) &&
      !/<[a-zA-Z!?/]/.test(markdown) &&
      !/https?:\/\/|\[\[/.test(markdown),
  );
  expect(unexplained.map(({ number, markdown }) => `${number} ${markdown}`)).toEqual([]);
});

/** The standard compares trees: an empty quote is one with a line break in it, too. */
function normalize(html: string): string {
  return html.trim().replace(/<blockquote>\n<\/blockquote>/g, "<blockquote></blockquote>");
}

describe("GFM", () => {
  const render = (text: string) => createMarkdown().render(text);
  test.each([
    ["| 가 | 나 |\n| --- | :-: |\n| 1 | 2 |", "<td>1</td>"],
    ["~~지움~~", "<s>지움</s>"],
    ["- [x] 함\n- [ ] 안 함", 'class="task task-done"'],
    ["https://example.com 으로", '<a href="https://example.com">https://example.com</a>'],
    ["http://example.com/가", 'href="http://example.com/%EA%B0%80"'],
  ])("%j", (markdown, html) => {
    expect(render(markdown)).toContain(html);
  });

  test.each(["README.md", "config.sh 파일", "a@b"])("%j는 링크가 아니다", (text) => {
    expect(render(text)).not.toContain("<a ");
  });
});
