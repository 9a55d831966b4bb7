/** Rules of taking text apart. */
import { expect, test } from "vitest";
import { findRuns } from "./word.ts";

test("한글과 다른 글자를 나눈다", () => {
  expect(findRuns("S3버킷을_a").map(({ text, start }) => [text, start])).toEqual([
    ["S3", 0],
    ["버킷을", 2],
    ["_a", 5],
  ]);
});

test("띄어쓰기 없이 끝없이 이어지는 한글은 토막 낸다", () => {
  const text = "가나다라".repeat(50);
  const runs = findRuns(text);
  expect(runs.map((run) => run.text).join("")).toBe(text);
  expect(Math.max(...runs.map((run) => run.text.length))).toBe(40);
});
