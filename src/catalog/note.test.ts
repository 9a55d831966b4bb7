/** Rules of a note's title and description. */
import { describe, expect, test } from "vitest";
import { makeCatalog, noteAt } from "./catalog-fixture.ts";
import { nameOf } from "./note.ts";

const noteOf = (text: string, path = "03-배포 그룹.md") =>
  noteAt(makeCatalog({ [path]: text }).catalog, path);

describe("제목", () => {
  test.each([
    ["---\ntitle: 머리말\n---\n# 본문", "머리말"],
    ["# 본문 `코드`", "본문 코드"],
    ["글\n\n## 첫 절", "첫 절"],
    ["글", "배포 그룹"],
    ["#", "배포 그룹"],
    ["", "배포 그룹"],
    ["글\n\n## 첫 절\n\n## 둘째 절", "배포 그룹"],
    ["### 둘째부터\n\n# 제목", "제목"],
  ])("%j → %s", (text, title) => {
    expect(noteOf(text).title).toBe(title);
  });

  test("머리말의 제목은 노트의 h1을 바꾸지 않는다", () => {
    expect(noteOf("---\ntitle: 짧게\n---\n# 길게 적은 제목").document.headings[0]?.text).toBe(
      "길게 적은 제목",
    );
  });
});

describe("요약", () => {
  test.each([
    ["# 가\n\n첫 **문단**은\n`요약`이다.\n\n둘째", "첫 문단은 요약이다."],
    ["---\ndescription: 적어 둔 요약\n---\n글", "적어 둔 요약"],
    ["> 인용\n\n- 목록\n\n글", "글"],
    ["# 제목뿐", ""],
  ])("%j → %j", (text, description) => {
    expect(noteOf(text).description).toBe(description);
  });

  test("긴 문단은 줄인다", () => {
    expect(noteOf("가".repeat(500)).description).toMatch(/^가{100,}…$/);
  });
});

test.each([
  ["a/03-cicd-pipeline", "cicd-pipeline"],
  ["01. 시작.md", "시작"],
  ["2026.md", "2026"],
  ["03-.md", "03-"],
  ["가 나.markdown", "가 나"],
])("%s의 이름은 %s이다", (path, name) => {
  expect(nameOf(path)).toBe(name);
});

test("글이 제목을 말하지 않으면 페이지가 말한다", () => {
  expect(noteOf("글").showsTitle).toBe(false);
  expect(noteOf("---\ntitle: 가\n---\n## 나").showsTitle).toBe(false);
  expect(noteOf("# 가").showsTitle).toBe(true);
  expect(noteOf("글\n\n## 가").showsTitle).toBe(true);
});
