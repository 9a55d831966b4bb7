/** Rules of the input folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { UsageError } from "./arguments.ts";
import { checkInput } from "./input.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "guseul-"));
});
afterEach(() => rmSync(root, { recursive: true }));

test("깊은 곳에라도 노트가 있으면 된다", () => {
  mkdirSync(join(root, "가/나"), { recursive: true });
  writeFileSync(join(root, "가/나/다.markdown"), "글");
  expect(checkInput(root)).toBe(root);
});

test.each([
  ["없는 폴더", "없음"],
  ["파일", "a.md"],
  ["노트 없는 폴더", "빈"],
  ["숨은 노트뿐인 폴더", "숨은"],
])("%s는 거절한다", (_what, path) => {
  writeFileSync(join(root, "a.md"), "글");
  mkdirSync(join(root, "빈"));
  writeFileSync(join(root, "빈/a.txt"), "글");
  mkdirSync(join(root, "숨은/.obsidian"), { recursive: true });
  mkdirSync(join(root, "숨은/node_modules"));
  writeFileSync(join(root, "숨은/.obsidian/a.md"), "글");
  writeFileSync(join(root, "숨은/node_modules/README.md"), "글");
  expect(() => checkInput(join(root, path))).toThrow(UsageError);
});
