/** Lost words are found, and words that Markdown only moves or marks are not. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeCatalog, noteAt, summarize } from "../catalog/catalog-fixture.ts";
import { createMarkdown } from "../syntax/markdown.ts";
import { checkLostText } from "./lost-text-check.ts";
import { renderNote, useRenderRules } from "./note-html.ts";

const md = createMarkdown();
useRenderRules(md);

/** @param spoil does to the page what a fault of a render rule would do */
function check(text: string, spoil = (html: string) => html): string[] {
  const { catalog } = makeCatalog({ "a.md": text }, ["b.png"]);
  const note = noteAt(catalog, "a.md");
  return summarize(checkLostText(note, spoil(renderNote(md, catalog, note))));
}

describe("잃은 글을 찾는다", () => {
  test.each([
    ["표의 머리보다 많은 칸", "| 가 |\n| - |\n| 나 | 잃은 칸 |", "a.md:3:7  lost-text"],
    ["각주 안에 겹친 각주", "글[^a] [^b]\n\n[^a]: 바깥\n    [^b]: 안쪽", "a.md:3:7  lost-text"],
  ])("%s", (_name, text, place) => {
    expect(check(text)).toContain(place);
  });

  test("렌더링이 문단을 빠뜨리면 그 줄을 말한다", () => {
    const text = "# 제목\n\n첫 문단이다.\n\n둘째 문단이다.\n";
    const spoil = (html: string) => html.replace(/<p>둘째.*?<\/p>/, "");
    expect(check(text, spoil)).toEqual(["a.md:5:1  lost-text"]);
  });

  test("다른 곳에도 있는 낱말만 잃어도 안다", () => {
    const text = "배포 그룹을 만든다.\n\n배포 그룹을 지운다. 만든다.\n\n배포 그룹을 만든다.\n";
    expect(check(text, (html) => html.replace("<p>배포 그룹을 만든다.</p>", ""))).not.toEqual([]);
  });
});

describe("잃지 않은 글은 그냥 둔다", () => {
  test.each([
    "[[배포 그룹|이 묶음]]과 [[note#절|저 절]]",
    '**용어**를 `코드`로 [링크](a.md#없음 "제목말")로 *기울임*은 ~~지움~~도',
    "caf&eacute;s AT&T &lt;b&gt; &#44032;나 &nbsp;",
    "단<!-- 주석 -->어와 <kbd>키</kbd>를",
    "> [!WARNING] 머리\n> 본문",
    "1. 하나\n10. 열\n\n- [x] 함",
    '## 절 {#fixed #old}\n\n[이름][라벨] [라벨] ![대체][라벨]\n\n[라벨]: a.md "설명"',
    "https://example.com/%EA%B0%80?나=다 <https://한글.example/가>",
    '```yaml title="제목" {1-2}\na: 1\nb: 2\n```\n\n    들여 쓴 코드',
    "글[^하나] 글^[바로 적은 각주]\n\n[^하나]: 각주의 글\n\n    둘째 문단",
    "| 가 \\| 나 | 다 |\n| :- | -: |\n| `a\\|b` | **라** |",
    "![바깥 그림](https://example.com/a.png) ![없는 그림](x.png) ![그림](b.png)",
    "줄\\\n바꿈  \n또\n\n제목\n===\n\n***",
    "é와 ﬁ와 \u1112\u1161\u11ab\u1100\u1173\u11af",
    "[은퇴](https://example.com/old){retired}한 링크",
    "[[없음|이 파일]]과 [[!용어|그것]]",
  ])("%j", (text) => {
    expect(check(text)).toEqual([]);
  });

  test("어떤 글이든 칸이 맞는 표와 겹치지 않은 각주라면", () => {
    const piece = fc.constantFrom(
      ..."가 나다 word 12 * ** _ ~~ ` [ ] ( ) ]( ![ < > </b> <b> # ## - 1. > & &amp; \\ : https://a.b/c {#x} ---".split(
        " ",
      ),
      " ",
      "\n",
      "\n\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = `글 ${pieces.join("")}`;
        fc.pre(!text.includes("|") && !text.includes("[^"));
        expect(check(text)).toEqual([]);
      }),
      { numRuns: process.env.GUSEUL_LONG ? 20_000 : 1_000 },
    );
  });
});
