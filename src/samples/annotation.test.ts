/** Rules of numbered markers: every marker has its text, every text its marker. */
import { describe, expect, test } from "vitest";
import { buildCatalog } from "../catalog/catalog.ts";
import { createMarkdown } from "../syntax/markdown.ts";
import { readMarkers } from "./annotation.ts";
import { includeSamples } from "./inclusion.ts";

test.each([
  ["a: 1 # (1)", "a: 1", [1]],
  ["  const x = 1; // (12)", "  const x = 1;", [12]],
  ["key = v ; (2)", "key = v", [2]],
  ["SELECT 1 -- (3)", "SELECT 1", [3]],
  ["<a/> <!-- (4) -->", "<a/>", [4]],
  ["a: 1 # 설명 (1)", "a: 1 # 설명 (1)", []],
  ["f(1)", "f(1)", []],
  ["# (100)", "# (100)", []],
])("%j", (line, plain, numbers) => {
  const { lines, markers } = readMarkers([line]);
  expect(lines).toEqual([plain]);
  expect(markers.map(({ number }) => number)).toEqual(numbers);
});

describe("글과 짝이 맞는지 본다", () => {
  const check = (text: string) => {
    const notes = new Map([["a.md", text]]);
    const { catalog } = buildCatalog(createMarkdown(), {
      folder: "/",
      notes,
      files: [],
      findings: [],
    });
    return includeSamples(catalog).findings.map(({ line, rule }) => `${line} ${rule}`);
  };
  test.each([
    ["```yaml annotate\na: 1 # (1)\n```\n\n1. 하나\n", []],
    ["```yaml annotate\na: 1 # (1)\n```\n", ["1 annotation"]],
    ["```yaml annotate\na: 1 # (1)\n```\n\n1. 하나\n2. 둘\n", ["6 annotation"]],
    ["```yaml annotate\na: 1\n```\n\n글\n", []],
    ["```json annotate={1:1}\n{}\n```\n\n1. 하나\n", []],
    ["```json annotate={9:1}\n{}\n```\n\n1. 하나\n", ["1 annotation"]],
    ["```yaml\na: 1 # (1)\n```\n\n1. 하나\n", []],
  ])("%j", (text, findings) => expect(check(text)).toEqual(findings));
});
