/** Rules of other tools' front matter. */
import { expect, test } from "vitest";
import { createMarkdown } from "../syntax/markdown.ts";
import { parseNotes } from "./note.ts";

test("다른 도구의 항목은 사이트에서 한 번만, 모두 세어 알린다", () => {
  const texts = new Map([
    ["a.md", "---\ntitle: 가\nlayout: post\ntags: [x]\n---\n# 가\n"],
    ["b.md", "---\nlayout: post\n---\n# 나\n"],
    ["c.md", "# 다\n"],
  ]);
  const { findings } = parseNotes(createMarkdown(), texts, (path) => path);
  expect(findings).toMatchObject([
    { file: "a.md", line: 3, column: 1, rule: "foreign-front-matter" },
  ]);
  expect(findings[0]?.message).toContain("layout(2), tags(1)");
});

test.each([
  ["오타", "titel: 가"],
  ["모르는 항목", "foo: 가"],
  ["파일을 옮기는 항목", "permalink: /가/"],
  ["밖을 가리키는 틀", "layout: ../../a.njk"],
  ["엔진을 바꾸는 항목", "templateEngineOverride: njk"],
  ["감춘 글", "draft: true"],
])("%s은 여전히 오류다", (_what, line) => {
  const texts = new Map([["a.md", `---\ntags: [x]\n${line}\n---\n# 가\n`]]);
  const { findings } = parseNotes(createMarkdown(), texts, (path) => path);
  expect(findings.map(({ line, rule }) => [line, rule])).toEqual([
    [3, "front-matter"],
    [2, "foreign-front-matter"],
  ]);
});
