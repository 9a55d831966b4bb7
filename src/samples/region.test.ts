/** Rules of regions in samples. */
import { describe, expect, test } from "vitest";
import { excerptFile, excerptRegion, findRegionFault, listRegions } from "./region.ts";

const YAML =
  "a: 1\n# region in\nb:\n  # region deep\n  c: 2\n  # endregion\n# endregion in\nd: 3\n";
const textsOf = (excerpt: ReturnType<typeof excerptRegion>) =>
  excerpt?.lines.map(({ text, number }) => `${number} ${text}`);

test("파일 전체에서는 구역의 주석만 빠지고 줄 번호는 파일의 것이다", () => {
  expect(textsOf(excerptFile(YAML))).toEqual(["1 a: 1", "3 b:", "5   c: 2", "8 d: 3"]);
});

test("구역은 안의 구역까지 담고 들여쓰기를 당긴다", () => {
  expect(textsOf(excerptRegion(YAML, "in"))).toEqual(["3 b:", "5   c: 2"]);
  expect(textsOf(excerptRegion(YAML, "deep"))).toEqual(["5 c: 2"]);
  expect(excerptRegion(YAML, "none")).toBeUndefined();
  expect(listRegions(YAML)).toEqual(["in", "deep"]);
});

test.each([
  ["// region x", "// endregion"],
  ["; region x", "; endregion"],
  ["-- region x", "-- endregion"],
  ["<!-- region x -->", "<!-- endregion -->"],
])("%s", (open, close) => {
  expect(textsOf(excerptRegion(`1\n${open}\n2\n${close}\n`, "x"))).toEqual(["3 2"]);
});

test("마지막 줄바꿈이 없는 파일은 없는 대로 둔다", () => {
  expect(excerptFile("a").endsWithNewline).toBe(false);
  expect(excerptFile("a\n").endsWithNewline).toBe(true);
});

describe("짝이 맞지 않으면 그 줄을 알린다", () => {
  test.each([
    ["# region a\nx\n", 1],
    ["x\n# endregion a\n", 2],
    ["# region a\n# endregion\n# region a\n# endregion\n", 3],
  ])("%j", (text, line) => expect(findRegionFault(text)?.line).toBe(line));
  test("맞으면 알리지 않는다", () => expect(findRegionFault(YAML)).toBeUndefined());
});
