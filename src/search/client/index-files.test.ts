import { expect, test } from "vitest";
import { IndexFiles } from "./index-files.ts";

/** Writes what the list has, as CBOR. */
function encode(value: unknown): number[] {
  if (typeof value === "number")
    return [0x1a, ...new Uint8Array(new Uint32Array([value]).buffer).reverse()];
  if (typeof value === "string") {
    const bytes = [...new TextEncoder().encode(value)];
    return [0x78, bytes.length, ...bytes];
  }
  if (Array.isArray(value)) return [0x99, 0, value.length, ...value.flatMap(encode)];
  throw new Error("not in the list");
}

const files = [
  ["a", "app", "f1"],
  ["apple", "배".normalize("NFD"), "f2"],
  ["배포".normalize("NFD"), "하", "f3"],
];
const index = new IndexFiles(
  Uint8Array.from(encode(["1.6.0", [["page", 70_000]], files, [], [], []])),
);

test.each([
  ["a", ["f1", "f2"]],
  ["app", ["f1", "f2"]],
  ["apple", ["f2"]],
  ["zebra", ["f2"]],
  ["배".normalize("NFD"), ["f2", "f3"]],
  ["배포".normalize("NFD"), ["f3"]],
  ["0", []],
])("%s(으)로 시작하는 말은 %j에 있다", (beginning, names) => {
  expect(index.ofBeginning(beginning)).toEqual(names);
});

test("온 낱말은 한 파일에 있다", () => {
  expect(index.ofWord("a")).toEqual(["f1"]);
});

test("목차의 꼴이 바뀌었으면 그렇다고 말한다", () => {
  expect(() => new IndexFiles(Uint8Array.from(encode(["2.0", [], "other"])))).toThrow(
    "list of files",
  );
});
