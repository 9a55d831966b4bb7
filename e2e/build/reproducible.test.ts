/** The same notes are the same site, byte for byte, wherever and whenever they are built. */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, renameSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeFolder, PROJECT, readFiles, removeFolders } from "../guseul.ts";

const NOTES = "e2e/sites/markdown-features";
const root = makeFolder();
afterAll(removeFolders);

function build(input: string, output: string, env: Record<string, string>): Promise<void> {
  const words = ["--import", "tsx", "src/cli/main.ts", "build", "--input", input];
  return new Promise((done, fail) => {
    execFile(
      process.execPath,
      [...words, "--output", output],
      { cwd: PROJECT, env: { ...process.env, ...env } },
      (error) => (error ? fail(error) : done()),
    );
  });
}

/** Copies a folder so that its files lie in another order, with other times. */
function shuffle(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  for (const name of readdirSync(to).reverse()) {
    renameSync(join(to, name), join(to, `${name}.x`));
    renameSync(join(to, `${name}.x`), join(to, name));
    utimesSync(join(to, name), 1, 1);
  }
}

test("시계, 시간대, 언어, 폴더, 파일의 순서가 달라도 한 바이트도 다르지 않다", async () => {
  const copy = join(root, "딴 (폴더) [이름]");
  shuffle(NOTES, copy);
  mkdirSync(join(root, "깊은/곳"), { recursive: true });
  const here = join(root, "site");
  const there = join(root, "깊은/곳/딴 사이트");
  await build(NOTES, here, { TZ: "Asia/Seoul", LANG: "ko_KR.UTF-8" });
  await build(copy, there, {
    TZ: "America/St_Johns",
    LANG: "C",
    LC_ALL: "C",
    SOURCE_DATE_EPOCH: "1",
    HOME: root,
  });
  const [one, other] = [readFiles(here), readFiles(there)];
  expect([...other.keys()]).toEqual([...one.keys()]);
  for (const [path, bytes] of one) expect(other.get(path) === bytes, path).toBe(true);
}, 120_000);
