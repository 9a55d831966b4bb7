/** Notes as strangers and attackers write them: what is told of each, and where. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readNotes } from "./notes.ts";

type Files = Record<string, string | Uint8Array>;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guseul-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function read(files: Files): Promise<{ told: string[]; html: string }> {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const { problems, html } = await readNotes(folder, { lenient: false, excluded: [] });
  const told = problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
  return { told, html: [...html.values()].join("\n") };
}

/** Problems of `a.md`, without its name. */
async function tell(text: string | Uint8Array): Promise<string> {
  return (await read({ "a.md": text })).told.map((line) => line.replace(/^a\.md:/, "")).join(", ");
}

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");
const bytes = (text: string, ...rest: number[]) =>
  Buffer.concat([Buffer.from(text), Uint8Array.from(rest)]);
const nfd = (text: string) => text.normalize("NFD");

describe("글자", () => {
  test.each([
    ["UTF-16", utf16("# 가\n"), "1:1 encoding"],
    ["표식 없는 UTF-16", Buffer.from("# 가\n", "utf16le"), "1:2 encoding"],
    ["EUC-KR", bytes("# ", 0xb0, 0xa1), "1:3 encoding"],
    ["반쪽 서로게이트", bytes("가\n나", 0xed, 0xa0, 0x80), "2:2 encoding"],
    ["늘여 쓴 글자", bytes("a", 0xc0, 0xaf), "1:2 encoding"],
    ["잘린 글자", bytes("a", 0xea, 0xb0), "1:2 encoding"],
    ["NUL", "\uFEFF가\n나\0다", "2:2 encoding"],
    ["BOM", "\uFEFF---\ntitle: 가\n---\n# 나\n", ""],
    ["CRLF와 CR", "---\r\ntitle: 가\r\n---\r\n# 나\r\r글\r\n", ""],
    ["U+2028", "# 가\u2028나\n\n글\u2029글", ""],
    ["없는 글자", "# 가\uFFFD\uFFFF\n", ""],
  ])("%s", async (_what, text, told) => {
    expect(await tell(text)).toBe(told);
  });
});

describe("머리말", () => {
  test.each([
    ["닫히지 않음", "---\ntitle: 가\n# 나\n", "1:1 front-matter"],
    ["첫 줄의 가로줄", "---\n\n글이다.\n\n---\n\n더\n", "1:1 front-matter"],
    ["가로줄과 목록", "---\n- 가\n---\n", "1:1 front-matter"],
    ["가로줄과 글", "---\n주의: 이것은 글이다.\n---\n본문\n", "2:1 front-matter"],
    ["가로줄과 제목", "---\n# 제목\n---\n글\n", "1:1 front-matter"],
    ["다른 가로줄", "***\n\n글\n\n----\n", ""],
    ["같은 항목", "---\ntitle: 가\n'title': 나\n---\n", "3:1 front-matter"],
    ["별칭", "---\na: &a [x]\nb: [*a, *a]\n---\n", "3:5 front-matter"],
    ["태그", "---\ntitle: !!js/function 'x'\n---\n", "2:8 front-matter"],
    ["__proto__", "---\n__proto__: {a: 1}\n---\n글", "2:1 front-matter"],
    ["글이 아닌 이름", "---\n1: a\n? [b]\n: c\n---\n글", "2:1 front-matter, 3:3 front-matter"],
    ["날짜", "---\ntitle: 2024-01-01\norder: 2024-01-01\n---\n", "3:1 front-matter"],
    ["끝없는 수", "---\norder: .inf\n---\n글", "2:1 front-matter"],
    ["빈 값", "---\ntitle:\n---\n글", "2:1 front-matter"],
    ["실행", "---js\nmodule.exports = {}\n---\n", "1:4 front-matter"],
    ["겹침", `---\ntitle: ${"[".repeat(5_000)}\n---\n`, "2:107 front-matter"],
  ])("%s", async (_what, text, told) => {
    expect(await tell(text)).toBe(told);
  });
});

describe("링크", () => {
  const others = {
    "b.md": "# 나\n\n## 절 하나\n\n[가](a.md) [다](폴더/다.md)\n",
    "폴더/다.md": "# 다\n",
    "100%.png": "",
    "a#b.png": "",
  };

  test.each([
    "[x](b.md)",
    `[x](${nfd("폴더/다.md")})`,
    `[x](${encodeURIComponent(nfd("폴더"))}%2F다)`,
    `[x](b.md#${encodeURIComponent(nfd("절-하나"))})`,
    "[x](/b.md?x=1#절-하나)",
    "![x](100%.png)",
    "![x](a%23b.png)",
    "[[b|글]] [[나]] [[b#절 하나]]",
    "[__proto__] [constructor][]",
    "글[^__proto__]\n\n[^__proto__]: 각주",
  ])("%s는 괜찮다", async (text) => {
    expect((await read({ ...others, "a.md": text })).told).toEqual([]);
  });

  test.each([
    ["[x](B.md)", "dead-link"],
    ["[x](폴더/다.MD)", "dead-link"],
    ["[x](%E0%A4.md)", "dead-link"],
    ["[x](b.md#%E0%A4)", "dead-anchor"],
    ["[x](%2e%2e/%2e%2e/etc/passwd)", "dead-link"],
    ["[x](..\\..\\etc\\passwd)", "dead-link"],
    ["[x](b.md%00)", "dead-link"],
    ["[x](.git/config)", "dead-link"],
    ["![x](//example.org/a.png)", "external-image"],
    ["[[__proto__]]", "dead-wikilink"],
  ])("%s", async (text, rule) => {
    expect((await read({ ...others, "a.md": text })).told).toEqual([`a.md:1:1 ${rule}`]);
  });
});

describe("날 HTML", () => {
  test.each([
    ["<details>\n<summary>가</summary>\n\n나\n\n</details>", ""],
    ["<ruby>漢<rp>(</rp><rt>한</rt><rp>)</rp></ruby> <kbd>가</kbd><br/>", ""],
    ["<abbr title='\"><img src=x onerror=alert(1)>'>가</abbr>", ""],
    ["<details ontoggle=x>\n\n글\n\n</details>", "1:1 raw-html"],
    ["<script>alert(1)</script>", "1:1 raw-html"],
    ["<base href=x>", "1:1 raw-html"],
    ["<meta http-equiv=refresh content='0;url=x'>", "1:1 raw-html"],
    ["<!--> <script>x</script> -->", "1:7 raw-html"],
    ["<!-- > --><script>x</script>", "1:11 raw-html"],
    ["<b><i>가</b></i>", "1:8 raw-html"],
    ["<b>가", "1:1 raw-html"],
    ["<!-- 가\n\n나", "1:1 unclosed-comment"],
    ["<!-- 가 --!> 나", "1:1 unclosed-comment"],
    ["<!--\n글\n-->", "1:1 hidden-comment"],
    ["Map<String, Integer> a < b", ""],
    ["{{ 7*7 }} {% x %} <%= 1 %> {# 글 #}", ""],
  ])("%j", async (text, told) => {
    const found = await read({ "a.md": text });
    expect(found.told.map((line) => line.slice(5)).join(", ")).toBe(told);
    expect(found.html).not.toMatch(/<(?:script|img|base|meta|details o|svg|style)/);
  });
});

describe("잃는 글", () => {
  test.each([
    ["닫히지 않은 코드", "```\n가\n\n나", "1:1 unclosed-fence"],
    ["짧은 울타리로 닫음", "````\n가\n```\n", "1:1 unclosed-fence"],
    ["목록 밖에서 닫음", "- ```\n  가\n```\n나\n", "1:3 unclosed-fence, 3:1 unclosed-fence"],
    ["깊은 인용", `${"> ".repeat(100)}글`, "1:1 nesting-limit"],
    ["깊지 않은 인용", `${"> ".repeat(99)}글`, ""],
    ["깊은 괄호와 강조", `${"[".repeat(200)}글 ${"**a ".repeat(120)}나${" b**".repeat(120)}`, ""],
    ["표의 남는 칸", "| a |\n|-|\n| b | 잃음 |", "3:7 lost-text"],
    ["깊은 각주", `${"^[a ".repeat(120)}글${"]".repeat(120)}`, "1:481 lost-text"],
    ["부르지 않은 각주", "가\n\n[^a]: 나", "3:1 lost-footnote"],
    ["번호를 단 코드", "```yaml annotate\na: 가 # (1)\nb: 나 # (1)\n```\n\n1. 풀이\n", ""],
    ["빈 노트", "  \n\t\n", "1:1 empty-note"],
  ])("%s", async (_what, text, told) => {
    expect(await tell(text)).toBe(told);
  });
});

describe("샘플과 사이트의 자료", () => {
  test.each([
    ["바깥의 샘플", { "a.md": "```yaml file=../../../etc/passwd\n```" }, "a.md:1:1 dead-include"],
    [
      "숨은 샘플",
      { ".x/a.yml": "", "a.md": "```yaml file=.x/a.yml\n```" },
      "a.md:1:1 dead-include",
    ],
    ["다른 노트", { "a.md": "```md file=a.md\n```" }, "a.md:1:1 dead-include"],
    [
      "깨진 샘플",
      { "b.yml": bytes("", 0xb0, 0xa1), "a.md": "```yaml file=b.yml\n```" },
      "b.yml:1:1 encoding",
    ],
    ["NFD 샘플", { [nfd("가.yml")]: "a: 1\n", "a.md": "```yaml file=가.yml\n```" }, ""],
    [
      "낮춘 규칙",
      { "a.md": "글", "guseul.yaml": "rules:\n  heading-order: error\n  encoding: warning" },
      "guseul.yaml:3:3 site-data",
    ],
    [
      "별칭",
      { "a.md": "글", "guseul.yaml": "title: &a x\ndescription: *a" },
      "guseul.yaml:2:14 site-data",
    ],
    ["빈 용어집", { "a.md": "글", "glossary.yaml": "" }, "glossary.yaml:1:1 site-data"],
    [
      "용어의 페이지와 겹치는 노트",
      {
        "a.md": "가나 [b](Terms/A.md)",
        "Terms/A.md": "# b",
        "glossary.yaml": "- {id: a, ko: 가나, definition: 뜻}",
      },
      "Terms/A.md:1:1 output-collision",
    ],
  ])("%s", async (_what, files: Files, told) => {
    expect((await read(files)).told.join(", ")).toBe(told);
  });
});
