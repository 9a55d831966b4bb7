/** What a site leaves out. */
import { expect, test } from "vitest";
import { excludeSources } from "./exclusion.ts";
import type { Finding } from "./problem.ts";
import { readSiteOptions } from "./site.ts";
import type { Sources } from "./source.ts";

const sources: Sources = {
  folder: "/",
  notes: new Map([
    ["a.md", ""],
    ["예제/b.md", ""],
    ["예제2.md", ""],
  ]),
  files: ["guseul.yaml", "예제/링크.png", "c.txt"],
  findings: [
    { file: "예제/x", line: 1, column: 1, rule: "unsafe-input", message: "", hint: "" },
    { file: "y", line: 1, column: 1, rule: "encoding", message: "", hint: "" },
  ],
};

function exclude(text: string) {
  const { options, findings } = readSiteOptions(text, "");
  const found: Finding[] = [...findings];
  const { notes, files, findings: kept } = excludeSources(sources, options.excluded, found);
  return {
    paths: [...notes.keys(), ...files, ...kept.map(({ file }) => file)],
    faults: found.map(({ line, column }) => `${line}:${column}`),
  };
}

test("적은 폴더와 파일을, 거기서 찾은 문제까지 뺀다", () => {
  expect(exclude("exclude:\n  - 예제/\n  - ./c.txt")).toEqual({
    paths: ["a.md", "예제2.md", "guseul.yaml", "y"],
    faults: [],
  });
});

test.each([
  ["exclude: 예제", ["1:1"]],
  ["exclude:\n  - ../밖", ["2:5"]],
  ["exclude:\n  - 없음", ["2:5"]],
  ["exclude: [3]", ["1:11"]],
])("%j는 잘못이다", (text, faults) => {
  expect(exclude(text).faults).toEqual(faults);
});
