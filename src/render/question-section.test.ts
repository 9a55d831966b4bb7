/** Rules of self-check questions. */
import { describe, expect, test } from "vitest";
import { buildCatalog } from "../catalog/catalog.ts";
import { checkQuestions } from "../catalog/checks/question-check.ts";
import { createMarkdown } from "../syntax/markdown.ts";
import { renderNote, useRenderRules } from "./note-html.ts";

function read(text: string) {
  const md = createMarkdown();
  useRenderRules(md);
  const notes = new Map([["a.md", text]]);
  const { catalog } = buildCatalog(md, { folder: "/", notes, files: [], findings: [] });
  const [note] = catalog.notes;
  if (!note) throw new Error("no note");
  return {
    questions: note.document.questions,
    faults: checkQuestions(note).map(({ line, message }) => `${line} ${message}`),
    html: renderNote(md, catalog, note),
  };
}

const SINGLE =
  "> [!QUESTION]\n> **상황**과 질문\n>\n> - [ ] 가\n> - [x] 나\n>\n> **풀이** 까닭.\n>\n> 더 볼 것.\n";

test("보기와 답이 나뉘고 답은 접힌다", () => {
  const { questions, faults, html } = read(SINGLE);
  expect(questions).toMatchObject([{ kind: "single", choices: 2, right: [2], hasAnswer: true }]);
  expect(faults).toEqual([]);
  expect(html).toMatch(/^<section class="question" data-question="single" aria-label="문제 1">/);
  expect(html).toContain("<strong>상황</strong>과 질문");
  expect(html).toContain('<ol class="choices">\n<li>가</li>\n<li>나</li>\n</ol>');
  expect(html).toMatch(
    /<details class="answer" data-right="2"><summary>답과 풀이<\/summary>\n<p>정답: 2번<\/p>/,
  );
  expect(html).toMatch(/까닭\.<\/p>\n<p>더 볼 것\.<\/p>\n<\/details>\n<\/section>\n$/);
  expect(html).not.toContain("blockquote");
});

test("맞는 보기가 여럿이면 모두 고르고, 보기가 없으면 열린 문제다", () => {
  expect(read(SINGLE.replace("[ ]", "[X]")).questions).toMatchObject([
    { kind: "multiple", right: [1, 2] },
  ]);
  const open = read("> [!question]\n> 무엇인가?\n>\n> **풀이** 그것이다.\n");
  expect(open.questions).toMatchObject([{ kind: "open", choices: 0 }]);
  expect(open.html).toContain('<details class="answer" data-right=""><summary>');
});

test("번호는 페이지 안에서 이어진다", () => {
  expect(read(`${SINGLE}\n글\n\n${SINGLE}`).html).toContain('aria-label="문제 2"');
});

describe("알린다", () => {
  test.each([
    [SINGLE.replace("**풀이**", "까닭:"), "1 문제에 풀이가 없다."],
    [SINGLE.replace("[x]", "[ ]"), "1 맞는 보기가 없다."],
    [SINGLE.replace("- [x] 나", "- 나"), "1 상자가 없는 보기가 있다."],
    ["글\n\n> [!QUESTION]\n> - [x] 나\n>\n> **풀이** 까닭\n", "3 보기가 하나뿐이다."],
  ])("%#", (text, fault) => expect(read(text).faults).toEqual([fault]));
});
