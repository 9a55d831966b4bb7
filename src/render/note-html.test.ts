/** Rules of a note's HTML. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCatalog } from "../catalog/catalog.ts";
import { includeSamples } from "../samples/inclusion.ts";
import { createMarkdown } from "../syntax/markdown.ts";
import { createRenderRun } from "./note-figures.ts";
import { renderNote, useRenderRules } from "./note-html.ts";

function render(text: string, notes: Record<string, string> = {}, files: string[] = []): string {
  const md = createMarkdown();
  useRenderRules(md);
  const all = new Map(Object.entries({ "a/글.md": text, ...notes }));
  const { catalog } = buildCatalog(md, { folder: "/", notes: all, files, findings: [] });
  const note = catalog.notes.find(({ path }) => path === "a/글.md");
  const { codes } = includeSamples(catalog);
  return note ? renderNote(md, catalog, note, createRenderRun({ codes, drawn: new Map() })) : "";
}

describe("링크", () => {
  test.each([
    ["[x](b.md)", '<a href="b.html">x</a>'],
    ["[x](b.md#절)", '<a href="b.html#%EC%A0%88">x</a>'],
    ["[x](../)", '<a href="../index.html">x</a>'],
    [
      "[x](https://example.org/?a=1&b=2)",
      '<a href="https://example.org/?a=1&amp;b=2" class="external">x</a>',
    ],
    ["[x](없음.md)", '<a class="dead-link">x</a>'],
    ["![x](없음.png)", '<span class="dead-link">x</span>'],
    ["![x](c.png)", '<img src="c.png" alt="x" loading="lazy">'],
    [
      "![x](https://example.org/a.png)",
      '<a class="external" href="https://example.org/a.png">x</a>',
    ],
    ["[![x](https://example.org/a.png)](b.md)", '<a href="b.html">x</a>'],
  ])("%s", (text, html) => {
    expect(render(text, { "a/b.md": "# 나\n\n## 절" }, ["a/c.png"])).toBe(`<p>${html}</p>\n`);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "vbscript:x",
    "file:///etc/passwd",
    "data:text/html,x",
  ])("%s로는 가지 않는다", (url) => expect(render(`[x](${url})`)).not.toContain("href"));
});

describe("제목", () => {
  test("옛 이름으로도 찾아온다", () => {
    expect(render("## 가 {#new #old}")).toMatch(/^<h2 id="new"><span id="old"><\/span>가/);
  });

  test("이름의 따옴표는 속성을 벗어나지 못한다", () => {
    const html = render('## 가 {#a"onclick="x}');
    expect(html).toContain('id="a&quot;onclick=&quot;x"');
  });
});

describe("코드", () => {
  test("제목, 표시한 줄, 이름 있는 틀을 가진다", () => {
    const html = render('```yaml title="a<b>.yml" {2}\na: 1\nb: 2\n```');
    expect(html).toContain("<figcaption>a&lt;b&gt;.yml</figcaption>");
    expect(html).toMatch(/<pre [^>]*aria-label="a&lt;b&gt;.yml"><code class="language-yaml">/);
    expect(html.match(/<span class="line-mark">/g)).toHaveLength(1);
    expect(html).not.toContain("data-sample");
  });

  test("언어 이름이 속성을 벗어나지 못한다", () => {
    expect(render('```x"onload="y\n글\n```')).not.toContain('"onload=');
  });

  test("들여 쓴 코드도 같은 틀에 담는다", () => {
    expect(render("    코드")).toMatch(
      /^<figure class="code"><pre .*코드\n<\/code><\/pre><\/figure>/s,
    );
  });
});

test("표는 키보드로 넘길 수 있는 틀 안에 선다", () => {
  expect(render("| 가 |\n| - |\n| 나 |")).toMatch(
    /^<div class="table" role="\w+" aria-label="[^"]+" tabindex="0"><table>/,
  );
});

test("표의 정렬은 클래스로 적는다: 보안 정책이 style 속성을 막는다", () => {
  const html = render("| 가 | 나 |\n| ---: | :---: |\n| 1 | 2 |");
  expect(html).toContain('<th class="align-right">가</th>');
  expect(html).toContain('<td class="align-center">2</td>');
  expect(html).not.toContain("style=");
});

test("표의 빈 모서리는 제목 칸이 아니다", () => {
  expect(render("| | 나 |\n| --- | --- |\n| 1 | 2 |")).toContain("<td></td>\n<th>나</th>");
});

test("어떤 글이든 사이트가 되지 못하는 일은 없다", () => {
  const piece = fc.constantFrom(
    ..."# ## - > | ` ``` ~~~ * ** _ [ ]( ) ![ ![]( ](없음.md) ](#없음) [^1] [^1]: ^[ ] <b> </b> <details> {#x} [!NOTE] [x] http://a.b 글 a.md \\".split(
      " ",
    ),
    " ",
    "\n",
    "\n\n",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      expect(() => render(pieces.join(""))).not.toThrow();
    }),
    { numRuns: 300 },
  );
});

test("짝이 맞지 않는 HTML은 모두 글자가 된다", () => {
  expect(render("<b>가 [x](https://e.org)")).toContain("&lt;b&gt;가");
});

test.each(["{{ 7*7 }}", "{% include 'x' %}", "<%= 7*7 %>", "{{resolve:ssm:/a}}"])(
  "템플릿 글 %s는 글자 그대로다",
  (text) => {
    const shown = text.replace("<", "&lt;").replace(">", "&gt;");
    expect(render(text)).toBe(`<p>${shown}</p>\n`);
  },
);

test.each([
  ["[글](https://example.org/old){retired}", "a", "글"],
  ["<https://example.org/old>{retired}", "a", "https://example.org/old"],
  ["![그림](https://example.org/old){retired}", "span", "그림"],
])("은퇴한 %s는 글만 남고 어디로도 가지 않는다", (text, tag, shown) => {
  const html = render(text);
  expect(html).toContain(
    `<${tag} class="retired-link" title="사라진 주소: https://example.org/old">${shown}</${tag}>`,
  );
  expect(html).not.toMatch(/href|src|retired\}/);
});
