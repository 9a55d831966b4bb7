/** Rules of reading a folder from the disk. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSources, readText } from "./source.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guseul-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

describe("고른다", () => {
  test("Markdown은 노트, 나머지는 파일, 점으로 시작하는 것과 node_modules는 없는 것이다", () => {
    for (const path of [
      "나.md",
      "가/b.markdown",
      "가/c.png",
      ".git/x.md",
      ".obsidian/y.md",
      "node_modules/z/README.md",
      ".env",
    ])
      put(path, "글");
    const { notes, files, findings } = readSources(folder);
    expect([...notes.keys()]).toEqual(["가/b.markdown", "나.md"]);
    expect(files).toEqual(["가/c.png"]);
    expect(findings).toEqual([]);
  });

  test("뺀 폴더는 읽지 않는다", () => {
    put("a.md", "글");
    put("_site/a.html", "옛 페이지");
    expect(readSources(folder, [join(folder, "_site")]).files).toEqual([]);
  });

  test("심볼릭 링크는 파일이든 폴더든 읽지 않고 알린다", () => {
    put("a.md", "글");
    symlinkSync("/etc/passwd", join(folder, "b.md"));
    symlinkSync("/etc", join(folder, "c"));
    symlinkSync("없음", join(folder, "d.png"));
    const { notes, files, findings } = readSources(folder);
    expect([...notes.keys(), ...files]).toEqual(["a.md"]);
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      "b.md unsafe-input",
      "c unsafe-input",
      "d.png unsafe-input",
    ]);
  });
});

describe("글자", () => {
  test("줄 끝은 하나로, BOM은 없이 읽는다", () => {
    put("a.md", "\uFEFF가\r\n나\r다\n");
    expect(readSources(folder).notes.get("a.md")).toBe("가\n나\n다\n");
  });

  test.each([
    ["EUC-KR", [0xb0, 0xa1, 0xb3, 0xaa], "EUC-KR"],
    ["UTF-16", [0xff, 0xfe, 0x00, 0xac], "UTF-16"],
    ["잘린 UTF-8", [0xea, 0xb0], "UTF-8"],
  ])("%s 노트는 깨뜨려 읽지 않고 알린다", (_name, bytes, hint) => {
    put("a.md", Uint8Array.from(bytes));
    const { notes, findings } = readSources(folder);
    expect(notes.size).toBe(0);
    expect(findings).toMatchObject([{ file: "a.md", rule: "encoding" }]);
    expect(findings[0]?.hint).toContain(hint);
  });

  test("샘플도 UTF-8이어야 한다", () => {
    put("a.yml", Uint8Array.from([0xb0, 0xa1]));
    const sources = readSources(folder);
    expect(readText(sources, "a.yml", sources.findings)).toBeUndefined();
    expect(sources.findings).toMatchObject([{ file: "a.yml", rule: "encoding" }]);
  });
});
