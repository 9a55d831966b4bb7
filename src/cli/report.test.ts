/** Rules of printed problems. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Problem } from "../catalog/problem.ts";
import { printJson, printProblems, renderAnnotation } from "./report.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guseul-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function print(line: string, column: number, problem: Partial<Problem> = {}): string[] {
  writeFileSync(join(folder, "a.md"), `첫 줄\r\n${line}\r\n`);
  const written = vi.spyOn(console, "error").mockImplementation(() => {});
  const full: Problem = {
    file: "a.md",
    line: 2,
    column,
    rule: "dead-link",
    severity: "error",
    message: "무엇이 없다.",
    hint: "이렇게 고친다.",
    ...problem,
  };
  printProblems([full], folder);
  return written.mock.calls.flatMap(([text]) => String(text).split("\n"));
}

describe("printProblems", () => {
  test("자리, 규칙, 말, 발췌, 실마리, 합계의 순서다", () => {
    const place = `${relative(process.cwd(), join(folder, "a.md"))}:2:3`;
    expect(print("ab [x](없음.md)", 3)).toEqual([
      `${place}  dead-link  무엇이 없다.`,
      "    ab [x](없음.md)",
      "      ^",
      "    이렇게 고친다.",
      "",
      "오류 1개, 경고 0개",
      expect.stringContaining("--lenient"),
    ]);
  });

  test("아주 많으면 규칙마다 처음 몇 개와 수를 보인다", () => {
    const written = vi.spyOn(console, "error").mockImplementation(() => {});
    const problems = Array.from(
      { length: 1_100 },
      (_, index): Problem => ({
        file: `${index % 7}.md`,
        line: 1,
        column: 1,
        rule: index < 1_090 ? "missing-alt" : "dead-link",
        severity: index < 1_090 ? "warning" : "error",
        message: "말",
        hint: "실마리",
      }),
    );
    printProblems(problems, folder);
    const lines = written.mock.calls.flatMap(([text]) => String(text).split("\n"));
    expect(lines.filter((line) => line.includes("1:1  missing-alt"))).toHaveLength(5);
    expect(lines.filter((line) => line.includes("1:1  dead-link"))).toHaveLength(5);
    expect(lines.slice(-4)).toEqual([
      "      10  dead-link, 파일 7개",
      "    1090  missing-alt (경고), 파일 7개",
      "오류 10개, 경고 1090개",
      expect.stringContaining("--lenient"),
    ]);
  });

  test("위험한 것만 있으면 낮추라고 하지 않는다", () => {
    expect(print("글", 1, { rule: "unsafe-input" }).at(-1)).toBe("오류 1개, 경고 0개");
  });

  test("글쓴이의 글이 터미널을 움직이지 못한다", () => {
    const problem = { file: "가\n나.md", message: "'\u001b]0;x\u0007'이 없다." };
    const lines = print("a\u001b[31m\u009b2J\u202e\u2028b", 1, problem);
    expect(lines.join("\n")).not.toMatch(/[^\P{Cc}\n]|[\u202e\u2028]/u);
    expect(lines[0]).toContain("가 나.md:2:1");
  });

  test("경고는 경고라고 한다", () => {
    const lines = print("글", 1, { severity: "warning" });
    expect(lines[0]).toContain("dead-link (경고)");
    expect(lines.at(-1)).toBe("오류 0개, 경고 1개");
  });

  test.each([
    ["한글은 두 칸", "가나 [x]", 4, "     ^"],
    ["이모지는 그 자리", "a [x]", 3, "  ^"],
    ["탭은 한 칸", "\t[x]", 2, " ^"],
  ])("삿갓은 그 글자 아래 선다: %s", (_what, line, column, caret) => {
    expect(print(line, column)[2]).toBe(`    ${caret}`);
  });

  test("긴 줄은 그 자리의 둘레만 보인다", () => {
    const [, excerpt = "", caret = ""] = print(`${"a".repeat(5000)}[x]${"b".repeat(5000)}`, 5001);
    expect(excerpt.length).toBeLessThan(140);
    expect(excerpt.slice(caret.indexOf("^"))).toMatch(/^\[x\]b/);
  });

  test("줄이 없으면 발췌도 없다", () => {
    expect(print("글", 1, { line: 99 })).toHaveLength(5);
  });
});

test("JSON은 정해진 항목만 담는다", () => {
  const written = vi.spyOn(console, "log").mockImplementation(() => {});
  const problem = {
    file: "a.md",
    line: 1,
    column: 2,
    rule: "dead-link",
    severity: "error",
    message: "말",
    hint: "실마리",
  } as const;
  printJson([problem], "notes");
  expect(JSON.parse(String(written.mock.calls[0]?.[0]))).toEqual([
    {
      file: "notes/a.md",
      line: 1,
      col: 2,
      rule: "dead-link",
      severity: "error",
      message: "말",
      hint: "실마리",
    },
  ]);
});

test("GitHub의 주석은 쉼표와 줄바꿈을 감싼다", () => {
  const problem: Problem = {
    file: "가,나:다.md",
    line: 2,
    column: 3,
    rule: "dead-link",
    severity: "warning",
    message: "100% 없다.\n끝.",
    hint: "고친다.",
  };
  expect(renderAnnotation(problem, "notes")).toBe(
    "::warning file=notes/가%2C나%3A다.md,line=2,col=3,title=dead-link::100%25 없다.%0A끝. 고친다.",
  );
});
