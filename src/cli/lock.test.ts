/** One build at a time: who holds the lock, and which locks are dead. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir, uptime } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock } from "./lock.ts";
import { describeSystemError, EnvironmentError } from "./system-error.ts";

const NOBODY = 2 ** 22 + 1;
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guseul-"));
  path = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("잡고 놓는다", () => {
  const unlock = takeLock(path);
  expect(existsSync(path)).toBe(true);
  unlock();
  expect(readdirSync(folder)).toEqual([]);
  takeLock(path)();
});

test.each([
  ["죽은 프로세스", JSON.stringify({ pid: NOBODY, host: hostname() }), 0],
  ["같은 번호를 다시 받은 우리", JSON.stringify({ pid: process.pid, host: hostname() }), 0],
  ["오래된 다른 기계", JSON.stringify({ pid: 1, host: "다른 기계" }), 3_600],
  ["기계를 다시 켜기 전", JSON.stringify({ pid: process.ppid, host: hostname() }), uptime() + 60],
  ["시계를 되돌리기 전의 다른 기계", JSON.stringify({ pid: 1, host: "다른 기계" }), -3_600],
  ["시계를 되돌리기 전의 빈 파일", "", -60],
  ["오래된 빈 파일", "", 60],
  ["오래된 깨진 파일", "{", 60],
  ["이상한 번호", JSON.stringify({ pid: -1, host: hostname() }), 60],
])("%s의 자물쇠는 치운다", (_name, text, age) => {
  writeFileSync(path, text);
  const time = Date.now() / 1000 - age;
  utimesSync(path, time, time);
  takeLock(path)();
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ["산 프로세스", JSON.stringify({ pid: process.ppid, host: hostname() })],
  ["방금 다른 기계", JSON.stringify({ pid: NOBODY, host: "다른 기계" })],
  ["막 만든 빈 파일", ""],
])("%s의 자물쇠는 지킨다", (_name, text) => {
  writeFileSync(path, text);
  expect(() => takeLock(path)).toThrow(EnvironmentError);
  expect(readdirSync(folder)).toEqual(["lock"]);
});

test("자물쇠의 자리에 폴더가 있으면 그렇다고 한다", () => {
  mkdirSync(path);
  expect(describeThrown(() => takeLock(path))).toContain("폴더가 있다");
});

function describeThrown(run: () => void): string | undefined {
  try {
    run();
  } catch (error) {
    return describeSystemError(error);
  }
  return undefined;
}

test("남이 잡은 자물쇠는 놓지 않는다", () => {
  const unlock = takeLock(path);
  writeFileSync(path, JSON.stringify({ pid: process.ppid, host: hostname() }));
  unlock();
  expect(existsSync(path)).toBe(true);
});
