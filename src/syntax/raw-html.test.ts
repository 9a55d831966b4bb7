/** Rules of raw HTML: a short list passes, everything else stays text. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMarkdown } from "./markdown.ts";
import { ALLOWED_ELEMENTS, findUnbalanced, listRefusedHtml } from "./raw-html.ts";

describe("허용 목록", () => {
  test.each([
    ["<kbd>Ctrl</kbd>", "<kbd>Ctrl</kbd>"],
    ["<KBD>", "<kbd>"],
    ["<br>", "<br>"],
    ["<br/>", "<br />"],
    ["<details>", "<details>"],
    ["<details open>", "<details open>"],
    ['<details\topen="">', "<details open>"],
    ['<abbr title="a > b & c">', '<abbr title="a &gt; b & c">'],
    ["<!-- 메모 -->", ""],
    ["<!--> 글", " 글"],
    ["<sub>2</sub>", "<sub>2</sub>"],
  ])("%s는 통과한다", (html, rendered) => {
    expect(listRefusedHtml(html)).toEqual([]);
    expect(createMarkdown().renderInline(`글 ${html} 글`)).toBe(`글 ${rendered} 글`);
  });

  test.each([
    "<script>alert(1)</script>",
    "<SCRIPT >",
    "<img src=x onerror=alert(1)>",
    "<kbd onclick=alert(1)>",
    '<kbd class="x">',
    "<kbd open>",
    "<details open onload=x>",
    "<details\topen=x onclick=x>",
    "<abbr title=x onmouseover=alert(1)>",
    `<abbr title="${"가".repeat(1_000)}">`,
    '<abbr title="하나" title="둘">',
    "<a href='javascript:alert(1)'>",
    "<iframe>",
    "<style>",
    "<svg/onload=alert(1)>",
    "<math>",
    "<base href=//evil>",
    "<meta http-equiv=refresh>",
    "<form>",
    "<plaintext>",
    "<template>",
    "<custom-element>",
    "<kbd-x>",
    "</article>",
    "</main>",
    "<?php ?>",
    "<!DOCTYPE html>",
    "<![CDATA[x]]>",
    "<!-- 닫히지 않음",
    "<scr<!-- -->ipt>",
    "<b<script>",
  ])("%s는 막고, 화면에는 글자로 보인다", (html) => {
    expect(listRefusedHtml(html)).not.toEqual([]);
    for (const source of [html, `글 ${html} 글`])
      expect(tagsOf(createMarkdown().render(source))).toEqual([]);
  });

  test("막힌 조각과 그 자리를 모두 말한다", () => {
    expect(listRefusedHtml("<b>글</b>\n<div><i>가</i><br x></div>")).toMatchObject([
      { name: "div", html: "<div>", offset: 9, isClosing: false },
      { name: "br", html: "<br x>", offset: 22 },
      { name: "div", html: "</div>", offset: 28, isClosing: true },
    ]);
  });

  test("어떤 글이든 목록에 없는 요소와 속성은 나오지 않는다", () => {
    const piece = fc.constantFrom(
      ..."< > / ! - -- <!-- --> = \" ' ` & ; \n \t open on script details kbd b img src x svg <b> </b> <details <script </details ]]> <![CDATA[ <? &lt; &#60;".split(
        " ",
      ),
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(tagsOf(createMarkdown().render(pieces.join("")))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

/** Tags that neither Markdown itself nor the allow-list makes. */
function tagsOf(html: string): string[] {
  const fromMarkdown = /^<\/?(?:a|blockquote|code|em|h\d|hr|img|li|ol|p|pre|strong|ul)[\s>/]/;
  return [...html.matchAll(/<[a-zA-Z/!?][^>]*>?/g)]
    .map(([tag]) => tag)
    .filter((tag) => {
      const [, name = "", rest = ""] = /^<\/?([a-z]+)(.*?)\/?>$/is.exec(tag) ?? [];
      const isAllowed =
        ALLOWED_ELEMENTS.has(name.toLowerCase()) &&
        (/^\s*$/.test(rest) || (/^details$/i.test(name) && /^ open(?:="[^"<>]*")?$/.test(rest)));
      return !isAllowed && !fromMarkdown.test(tag);
    });
}

describe("짝", () => {
  test.each([
    [["<b>", "</b>"], undefined],
    [["<br>", "<wbr>", "<hr>"], undefined],
    [["<b>"], { name: "b", index: 0 }],
    [["</b>"], { name: "b", index: 0 }],
    [["<b>", "<i>", "</b>", "</i>"], { name: "b", index: 2 }],
    [["<B>", "</b>"], undefined],
    [["<details><summary>가</summary>", "</details>"], undefined],
    [["<!-- <b> -->"], undefined],
    [["<script>"], undefined],
  ])("%j", (contents, unbalanced) => {
    expect(findUnbalanced(contents)).toEqual(unbalanced);
  });
});
