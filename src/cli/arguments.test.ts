/** Rules of the command line. */
import { describe, expect, test } from "vitest";
import { parseArguments, UsageError } from "./arguments.ts";

describe("읽는다", () => {
  test.each([
    ["build", { command: "build", input: "notes", output: "_site", lenient: false }],
    [
      "build --input 내/노트 --output=out --lenient",
      { input: "내/노트", output: "out", lenient: true },
    ],
    ["check --json", { command: "check", json: true }],
    ["check --lenient", { command: "check", lenient: true }],
    ["dev --port 3000", { command: "dev", port: 3000 }],
  ])("%s", (line, expected) => {
    expect(parseArguments(line.split(" "))).toMatchObject(expected);
  });
});

describe("말이 안 되면 쓰는 법을 알린다", () => {
  test.each([
    "",
    "bulid",
    "build --inptu x",
    "build --input",
    "build --json",
    "build --lenient=yes",
    "build notes",
    "check --output x",
    "dev --output x",
    "dev --lenient",
    "dev --port 0",
    "dev --port 99999",
    "dev --port 여덟",
    "constructor",
  ])("%j", (line) => {
    expect(() => parseArguments(line.split(" ").filter(Boolean))).toThrow(UsageError);
  });

  test.each([
    [["build", "--inptu", "x"], "'--inptu' 선택지는 없다."],
    [["build", "--input"], "'--input'의 값이"],
    [["build", "--lenient=yes"], "'--lenient'의 값이"],
    [["build", "notes"], "'notes'가 무엇인지"],
    [["build", "--input", ""], "'--input'의 값이 비어"],
    [["build", "--output", " "], "'--output'의 값이 비어"],
  ])("%j는 우리말로", (words, message) => {
    expect(() => parseArguments(words)).toThrow(message);
  });
});
