import { expect, test } from "vitest";
import { findRows } from "./match.ts";

test("이어진 낱말만 줄이다", () => {
  expect(
    findRows([
      [1, 7],
      [2, 9],
    ]),
  ).toEqual([1, 2]);
  expect(findRows([[1], [3]])).toEqual([]);
});

test("조사가 끼면 한 칸 더 본다", () => {
  expect(findRows([[1], [3]], 2)).toEqual([1, 3]);
});

test("한 낱말의 부분은 같은 자리에 있다", () => {
  expect(findRows([[4], [4]])).toEqual([4, 4]);
});
