/** The commands' promises: exit codes, refusals, and how the project itself is put together. */

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  listFiles,
  makeFolder,
  PROJECT,
  putFiles,
  readFiles,
  removeFolders,
  runGuseul,
} from "../guseul.ts";

afterAll(removeFolders);

describe("끝나는 코드", () => {
  test.each([
    ["모르는 명령", ["bulid"]],
    ["모르는 선택지", ["build", "--inptu", "x"]],
    ["없는 폴더", ["build", "--input", "/없는/폴더"]],
    ["노트 없는 폴더", ["build", "--input", "e2e/build"]],
    ["노트를 지우는 출력", ["build", "--input", "e2e/sites/broken-notes", "--output", "e2e/sites"]],
    ["프로젝트를 지우는 출력", ["build", "--output", "."]],
    ["사이트가 아닌 출력", ["build", "--output", "src"]],
  ])("2: %s", async (_what, words) => {
    const before = listFiles(join(PROJECT, "e2e/sites"));
    const { code, stdout, stderr } = await runGuseul(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("쓰는 법");
    expect(stderr).not.toContain("at ");
    expect(listFiles(join(PROJECT, "e2e/sites"))).toEqual(before);
  });

  test("3: 쓸 수 없는 자리", async () => {
    const folder = makeFolder();
    putFiles(folder, { "notes/a.md": "# 가\n", 파일: "" });
    const { code } = await runGuseul([
      "build",
      "--input",
      join(folder, "notes"),
      "--output",
      join(folder, "파일/site"),
    ]);
    expect(code).toBe(3);
  });

  test("0: 다른 폴더에서 부른 빌드", () => {
    const folder = makeFolder();
    // A fence that stands for a table shows nothing of its own text.
    putFiles(folder, { "n/a.md": "# 가\n\n```service-status\n잃은말\n```\n" });
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        "--import",
        join(PROJECT, "node_modules/tsx/dist/loader.mjs"),
        join(PROJECT, "src/cli/main.ts"),
        ...["build", "--input", "n", "--output", "site", "--lenient"],
      ],
      { cwd: folder, encoding: "utf8" },
    );
    expect(stderr).toMatch(/^n\/a\.md:4:1 {2}lost-text/m);
    expect({ status, made: readdirSync(folder).sort() }).toEqual({
      status: 0,
      made: ["n", "site"],
    });
  });

  test.skipIf(!existsSync("/dev/full")).each([
    ["결과", "--json >"],
    ["문제", "2>"],
  ])("3: %s를 적을 자리가 없다", (_what, words) => {
    const line = "node --import tsx src/cli/main.ts check --input e2e/sites/broken-notes";
    const { status, stderr } = spawnSync("sh", ["-c", `${line} ${words} /dev/full`], {
      cwd: PROJECT,
      encoding: "utf8",
    });
    expect(status).toBe(3);
    expect(stderr).not.toMatch(/ at .*\(/);
  });

  test("0: 깨끗한 노트의 검사", async () => {
    const outcome = await runGuseul(["check", "--json", "--input", "e2e/sites/markdown-features"]);
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
    // The page shows off a comment, too.
    expect(JSON.parse(outcome.stdout)).toMatchObject([{ rule: "hidden-comment", line: 69 }]);
  });
});

describe("프로젝트의 짜임", () => {
  test("markdown-it은 하나뿐이다", () => {
    const copies = listPackages("node_modules").filter((path) =>
      path.endsWith("node_modules/markdown-it"),
    );
    expect(copies).toEqual(["node_modules/markdown-it"]);
  });

  test.each([
    ["text", "../syntax/markdown.ts"],
    ["catalog", "../cli/main.ts"],
    ["syntax", "../catalog/note.ts"],
  ])("아래층 %s는 위층을 들여올 수 없고, 린터가 그렇게 말한다", (room, upper) => {
    // The rule is bound to the folder, so the bad file must stand there for a moment.
    const folder = join(PROJECT, "src", room, "linter-probe");
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(join(folder, "bad.ts"), `export * from "../${upper}";\n`);
      const { status, stdout, stderr } = spawnSync("npx", ["biome", "lint", folder], {
        cwd: PROJECT,
        encoding: "utf8",
      });
      expect(status).not.toBe(0);
      expect(stdout + stderr).toContain("noRestrictedImports");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("층마다 위층을 막는 규칙이 있다", () => {
    const { overrides } = JSON.parse(readFileSync(join(PROJECT, "biome.json"), "utf8"));
    const ruled = new Set(overrides.flatMap(({ includes }: { includes: string[] }) => includes));
    const rooms = readdirSync(join(PROJECT, "src"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    for (const { name } of rooms) expect(ruled).toContain(`src/${name}/**`);
  });
});

test("check는 출력을 건드리지 않는다", async () => {
  const folder = makeFolder();
  putFiles(folder, { "a.md": "# 가\n" });
  const before = readFiles(folder);
  await runGuseul(["check", "--input", folder]);
  expect(readFiles(folder)).toEqual(before);
});

/** Folders of packages below `node_modules`, nested ones too. */
function listPackages(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory() || entry.name.startsWith(".")) return [];
    const path = `${folder}/${entry.name}`;
    if (entry.name.startsWith("@")) return listPackages(path);
    const nested = readdirSync(join(PROJECT, path)).includes("node_modules");
    return [path, ...(nested ? listPackages(`${path}/node_modules`) : [])];
  });
}
