/** Rules of language names. */
import { describe, expect, test } from "vitest";
import { makeCatalog, summarize } from "../catalog/catalog-fixture.ts";
import { findLanguage } from "./language.ts";
import { checkLanguages } from "./language-check.ts";

describe("findLanguage", () => {
  test.each([
    "yaml",
    "yml",
    "json",
    "asl",
    "typescript",
    "ts",
    "bash",
    "sh",
    "docker",
    "dockerfile",
    "ini",
    "hcl",
    "terraform",
    "python",
    "logs",
  ])("%s에는 문법이 있다", (name) => expect(findLanguage(name).kind).toBe("grammar"));
  test.each(["", "text", "plaintext"])("%j는 일부러 색이 없다", (name) => {
    expect(findLanguage(name).kind).toBe("plain");
  });
  test.each([
    "yamll",
    "extend",
    "insertBefore",
    "DFS",
    "__proto__",
    "constructor",
    "../index",
    "없음",
  ])("%s는 모르는 언어다", (name) => expect(findLanguage(name).kind).toBe("unknown"));
});

test("모르는 언어와 너무 큰 블록을 제자리로 알린다", () => {
  const text = `글\n\n\`\`\`yamll\na\n\`\`\`\n\n- 목록\n\n  \`\`\`json\n  ${"1".repeat(3000)}\n  \`\`\`\n`;
  expect(summarize(checkLanguages(makeCatalog({ "a.md": text }).catalog))).toEqual([
    "a.md:3:1  unknown-language",
    "a.md:9:3  highlight-limit",
  ]);
});
