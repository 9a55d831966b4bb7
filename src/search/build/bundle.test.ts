import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeBundles } from "./bundle.ts";

let folder: string;
let source: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guseul-"));
  source = join(folder, "a.ts");
  writeFileSync(source, "const answer: number = 42;\nconsole.log(answer);\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("묶어서 줄인다", async () => {
  const outdir = join(folder, "out");
  await writeBundles({ entryPoints: [source], outdir, logLevel: "silent" });
  expect(readFileSync(join(outdir, "a.js"), "utf8")).toMatch(/^\(\(\)=>\{.*42.*\}\)\(\);\n$/s);
});

test("쓰지 못하면 시스템의 말로 알린다", async () => {
  const outdir = join(folder, "a.ts", "out");
  await expect(
    writeBundles({ entryPoints: [source], outdir, logLevel: "silent" }),
  ).rejects.toMatchObject({ code: "ENOTDIR" });
});
