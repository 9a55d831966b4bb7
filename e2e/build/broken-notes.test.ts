/** Broken notes: every rule fires at its place, and the previous site stays. */
import { cpSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  listPages,
  makeFolder,
  type Outcome,
  PROJECT,
  putFiles,
  readFiles,
  removeFolders,
  runGuseul,
} from "../guseul.ts";

const EXPECTED = [
  "appspec.md:1:1  output-collision",
  "appspec.md:5:1  duplicate-id",
  "code.md:3:1  unknown-language (경고)",
  "code.md:7:1  dead-include",
  "code.md:10:1  highlight-limit (경고)",
  "figures.md:1:1  orphan-page (경고)",
  "figures.md:8:1  picture",
  "figures.md:11:1  question",
  "front-matter.md:3:1  front-matter",
  "glossary.yaml:4:3  dead-term-home",
  "glossary.yaml:5:3  unused-term (경고)",
  "guseul.yaml:2:1  site-data",
  "links.md:3:7  dead-link",
  "links.md:7:3  dead-anchor",
  "links.md:10:7  dead-image",
  "links.md:14:11  dead-link",
  "links.md:16:5  dead-wikilink",
  "samples/buildspec.yml:3:3  sample",
  "samples/buildspec.yml:4:21  annotation",
  "service-status.yaml:1:3  stale-status (경고)",
  "text.md:1:1  orphan-page (경고)",
  "text.md:3:3  raw-html",

  "text.md:5:4  leftover-emphasis",
  "text.md:7:1  heading-order (경고)",
  "text.md:9:1  external-image (경고)",
  "text.md:9:1  missing-alt (경고)",
  "끊긴 심볼릭 링크.png:1:1  unsafe-input",
  "한글 윈도우.md:1:3  encoding",
];

const root = makeFolder();
const notes = join(root, "notes");
const site = join(root, "site");
let before: Map<string, string>;
let outcome: Outcome;

beforeAll(async () => {
  cpSync("e2e/sites/broken-notes", notes, { recursive: true });
  putFiles(notes, { "한글 윈도우.md": Uint8Array.from([0x23, 0x20, 0xb0, 0xa1, 0xb3, 0xaa]) });
  symlinkSync("/없는 곳", join(notes, "끊긴 심볼릭 링크.png"));
  putFiles(site, { "index.html": "옛 사이트", "03/옛 노트.html": "옛 노트", "pagefind/x": "찾기" });
  before = readFiles(root);
  outcome = await runGuseul(["build", "--input", notes, "--output", site]);
});
afterAll(removeFolders);

/** Lines that begin with a place in the notes folder. */
function problemLines({ stderr }: Outcome): string[] {
  const prefix = `${relative(PROJECT, notes)}/`;
  return stderr
    .split("\n")
    .filter((line) => line.startsWith(prefix))
    .map((line) => line.slice(prefix.length).split("  ").slice(0, 2).join("  "));
}

describe("오류가 있는 노트", () => {
  test("코드 1로 끝나고, 규칙마다 제자리를 말한다", () => {
    expect(outcome.code).toBe(1);
    expect(problemLines(outcome)).toEqual(EXPECTED);
  });

  test("발췌에서 삿갓이 그 글자를 가리킨다", () => {
    expect(outcome.stderr).toContain(
      "    - 목록의 [없는 노트](appsec.md)\n             ^\n    'appspec.md'인지 확인한다.",
    );
  });

  test("합계를 말하고, 실행 흔적은 말하지 않는다", () => {
    expect(outcome.stderr).toMatch(/오류 19개, 경고 9개/);
    expect(outcome.stderr).not.toMatch(/node_modules|at \w+ \(|Error:/);
  });

  test("옛 사이트는 한 바이트도 바뀌지 않고, 찌꺼기도 없다", () => {
    expect(readFiles(root)).toEqual(before);
  });
});

test("check도 같은 것을 말하고 코드 1로 끝난다", async () => {
  const checked = await runGuseul(["check", "--input", notes]);
  expect(checked.code).toBe(1);
  expect(problemLines(checked)).toEqual(EXPECTED);
});

test("check --json은 JSON만 표준 출력에 쓴다", async () => {
  const { code, stdout, stderr } = await runGuseul(["check", "--json", "--input", notes]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  const rows: Record<string, unknown>[] = JSON.parse(stdout);
  expect(rows).toHaveLength(EXPECTED.length);
  for (const row of rows)
    expect(row).toEqual({
      file: expect.stringContaining("notes/"),
      line: expect.any(Number),
      col: expect.any(Number),
      rule: expect.stringMatching(/^[a-z-]+$/),
      severity: expect.stringMatching(/^(?:error|warning)$/),
      message: expect.stringMatching(/\.$/),
      hint: expect.any(String),
    });
});

describe("--lenient", () => {
  test("남의 노트의 잘못은 경고가 되고 사이트가 선다", async () => {
    const lenient = join(root, "lenient-notes");
    cpSync("e2e/sites/broken-notes", lenient, {
      recursive: true,
      filter: (path) => !path.endsWith(".yaml"),
    });
    const output = join(root, "lenient-site");
    const { code, stderr } = await runGuseul([
      "build",
      "--lenient",
      "--input",
      lenient,
      "--output",
      output,
    ]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/오류 0개, 경고 22개/);
    expect(listPages(output)).toEqual(
      expect.arrayContaining([
        "index.html",
        "links.html",
        "text.html",
        "APPSPEC.html",
        "appspec-2.html",
      ]),
    );
  });

  test("위험한 것은 그래도 막는다", async () => {
    const { code, stderr } = await runGuseul([
      "build",
      "--lenient",
      "--input",
      notes,
      "--output",
      join(root, "none"),
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/오류 3개/);
  });
});
