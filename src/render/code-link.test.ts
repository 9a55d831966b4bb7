/** Rules of links inside code. */
import { describe, expect, test } from "vitest";
import { makeCatalog, noteAt } from "../catalog/catalog-fixture.ts";
import { CodeIndex } from "../catalog/code-name.ts";
import { listSections } from "../catalog/section.ts";
import { tieThreads } from "../catalog/thread.ts";
import { findCodeLinks } from "./code-link.ts";
import { highlightLines } from "./highlight.ts";

const HOME =
  '# AppSpec\n\n## 훅 {#hook .term="BeforeInstall"}\n\n글.\n\n### ApplicationStop\n\n글.\n';

/** Names that link in the last code block of a note, with their addresses. */
function linksOf(text: string, path = "03-cd/a.md"): string[] {
  const { catalog } = makeCatalog({ "03-cd/home.md": HOME, [path]: text });
  const term = catalog.terms[0];
  if (term) term.code.push("phases");
  const { threads } = tieThreads(catalog);
  const note = noteAt(catalog, path);
  const page = catalog.pagesByNote.get(path);
  const block = note.document.codeBlocks.at(-1);
  if (!page || !block) return [];
  const section = listSections(note).find(({ code }) => code.includes(block.token));
  const index = new CodeIndex(catalog, threads.homes);
  return findCodeLinks(block, { index, page, section }).map(({ start, end, tag }) => {
    const url = /href="([^"]*)"/.exec(tag)?.[1];
    return `${block.token.content.slice(start, end)} → ${url}`;
  });
}

const yaml = (code: string) => `# 글\n\n\`\`\`yaml\n${code}\n\`\`\`\n`;

describe("이름", () => {
  test.each([
    ["제목과 같은 키", "ApplicationStop: 1", ["ApplicationStop → home.html#applicationstop"]],
    ["용어의 이름인 값", "a: BeforeInstall", ["BeforeInstall → home.html#hook"]],
    ["용어에 적은 키", "phases: 1", ["phases → home.html#hook"]],
    ["두 번 나온 키는 한 번만", "phases: 1\nb: phases", ["phases → home.html#hook"]],
    ["긴 이름의 일부", "MyApplicationStop: phases-of-x", []],
  ])("%s", (_what, code, links) => expect(linksOf(yaml(code))).toEqual(links));

  test("흔한 낱말은 다른 모듈에서 뜻이 다르다", () => {
    expect(linksOf(yaml("phases: ApplicationStop"), "04-x/a.md")).toEqual([
      "ApplicationStop → ../03-cd/home.html#applicationstop",
    ]);
  });

  test("프로그램에는 없고, 설명하는 절 안에도 없다", () => {
    expect(linksOf("```js\nApplicationStop()\n```")).toEqual([]);
    expect(linksOf(`${HOME}\n\`\`\`yaml\nApplicationStop: 1\n\`\`\``, "03-cd/home.md")).toEqual([]);
  });
});

describe("색을 입힌 코드", () => {
  const code = "a: AWS::X::Y # AWS::X::Y\n";
  const lines = highlightLines(code, "yaml", [
    { start: 3, end: 12, tag: '<a href="x">' },
    { start: 15, end: 24, tag: '<a href="y">' },
  ]);

  test("여러 조각에 걸친 이름도 링크 하나이고, 주석에는 없다", () => {
    expect(lines.join("").match(/<a /g)).toHaveLength(1);
    expect(lines.join("").replace(/<a href="x">(.*?)<\/a>.*/, "$1")).toContain("AWS");
  });

  test("글은 그대로다", () => {
    expect(lines.join("\n").replace(/<[^>]+>/g, "")).toBe(code.trimEnd());
  });
});
