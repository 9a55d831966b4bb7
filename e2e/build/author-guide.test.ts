/** The guide's page of rules: every rule has a section, and its example breaks that rule. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { RULES } from "../../src/catalog/problem.ts";
import { readNotes } from "../../src/eleventy/notes.ts";
import { makeFolder, putFiles, removeFolders, runGuseul } from "../guseul.ts";

const PAGE = "e2e/sites/author-guide/rules.md";
const sections = new Map(
  readFileSync(PAGE, "utf8")
    .split(/^## (?=[a-z-]+ \{#)/m)
    .slice(1)
    .map((section) => [/^([a-z-]+)/.exec(section)?.[1] ?? "", section]),
);

/** What no note written on a page can show: bytes, permissions, links, hours of work, very long lines. */
const SHOWN_ELSEWHERE = new Set([
  "encoding",
  "unreadable-file",
  "unsafe-input",
  "parse-limit",
  "highlight-limit",
]);

afterAll(removeFolders);

test("규칙마다 절이 있고, 없는 규칙의 절은 없다", () => {
  expect([...sections.keys()].sort()).toEqual(Object.keys(RULES).sort());
});

test("낮출 수 없는 규칙의 표가 맞다", () => {
  const rulesIn = (way: string) => {
    const row = readFileSync(PAGE, "utf8").match(new RegExp(`^\\|(.*)\\| ${way} +\\|`, "m"))?.[1];
    return [...(row ?? "").matchAll(/`([a-z-]+)`/g)].map(([, rule]) => rule).sort();
  };
  const rulesOf = (lowering: string) =>
    Object.entries(RULES).flatMap(([rule, own]) => (own.lowering === lowering ? [rule] : []));
  expect(rulesIn("없다")).toEqual(rulesOf("never").sort());
  expect(rulesIn("`--lenient`뿐이다")).toEqual(rulesOf("lenient").sort());
});

describe("보기는 정말로 그 규칙에 걸린다", () => {
  test.each(Object.keys(RULES).filter((rule) => !SHOWN_ELSEWHERE.has(rule)))("%s", async (rule) => {
    const folder = makeFolder();
    putFiles(folder, readExamples(sections.get(rule) ?? ""));
    const { problems } = await readNotes(folder, { lenient: false, excluded: [] });
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    const severity = problems.find((problem) => problem.rule === rule)?.severity;
    expect(sections.get(rule)).toContain(severity === "error" ? "오류" : "경고");
  });
});

test("안내 자체에는 문제가 없다", async () => {
  const outcome = await runGuseul(["check", "--json", "--input", "e2e/sites/author-guide"]);
  expect(outcome).toEqual({ code: 0, stdout: "[]\n", stderr: "" });
});

/** Blocks with a title are files of that name. */
function readExamples(section: string): Record<string, string> {
  const block = /^(`{3,})\w+ title="([^"]+)"\n([\s\S]*?)^\1$/gm;
  const examples = [...section.matchAll(block)].map(([, , name = "", text = ""]) => [name, text]);
  expect(examples.length).toBeGreaterThan(0);
  return { "index.md": "# 처음\n", ...Object.fromEntries(examples) };
}

test("파일 이름 보기가 폴더를 벗어나지 않는다", () => {
  for (const section of sections.values())
    for (const [, name = ""] of section.matchAll(/ title="([^"]+)"/g))
      expect(join("/x", name).startsWith("/x/")).toBe(true);
});
