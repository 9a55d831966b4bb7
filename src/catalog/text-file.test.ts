/** Bytes of files become text, or a finding that names the byte. */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Finding } from "./problem.ts";
import { readTextFile } from "./text-file.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "guseul-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(bytes: Uint8Array | string): { text: string | undefined; findings: Finding[] } {
  writeFileSync(join(folder, "a.md"), bytes);
  const findings: Finding[] = [];
  return { text: readTextFile(folder, "a.md", findings), findings };
}

test("UTF-8은 줄 끝만 고르게 하고 그대로 읽는다", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      fc.pre(!/[\0\uFEFF\r]/.test(text));
      expect(read(text)).toEqual({ text, findings: [] });
    }),
  );
  expect(read("가\r\n나\r다").text).toBe("가\n나\n다");
});

describe("UTF-8이 아닌 첫 바이트를 말한다", () => {
  test.each([
    ["EUC-KR", [0x23, 0x20, 0xb0, 0xa1, 0x0a], 3, "0xB0", "EUC-KR"],
    ["UTF-16 LE", [0xff, 0xfe, 0x23, 0x00], 1, "0xFF", "UTF-16"],
    ["BOM 없는 UTF-16", [0x23, 0x00, 0x20, 0x00], 2, "0x00", "UTF-16"],
    ["잘린 글자", [0x61, 0xea, 0xb0], 2, "0xEA", "UTF-8"],
    ["대리 쌍", [0x61, 0xed, 0xa0, 0x80], 2, "0xED", "UTF-8"],
    ["너무 긴 꼴", [0x0a, 0xc0, 0x80], 2, "0xC0", "UTF-8"],
  ])("%s", (_name, bytes, at, value, guess) => {
    const { text, findings } = read(Uint8Array.from(bytes));
    expect(text).toBeUndefined();
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain(`${at}번째 바이트(${value})`);
    expect(findings[0]?.hint).toContain(guess);
  });

  test("어디에 있든 그 앞은 옳다", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(200), (text, cut) => {
        const before = Buffer.from(text.replace(/\0/g, "").slice(0, cut).toString());
        const { findings } = read(Buffer.concat([before, Buffer.from([0xff]), Buffer.from("뒤")]));
        expect(findings[0]?.message).toContain(`${before.length + 1}번째 바이트(0xFF)`);
      }),
    );
  });
});

test("사라진 파일과 링크는 까닭을 말한다", () => {
  const findings: Finding[] = [];
  symlinkSync("/etc/passwd", join(folder, "link.md"));
  expect(readTextFile(folder, "gone.md", findings)).toBeUndefined();
  expect(readTextFile(folder, "link.md", findings)).toBeUndefined();
  expect(findings.map(({ rule }) => rule)).toEqual(["unreadable-file", "unsafe-input"]);
});
