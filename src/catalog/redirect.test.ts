/** Rules of old addresses. */
import { describe, expect, test } from "vitest";
import { makeCatalog, summarize } from "./catalog-fixture.ts";
import { listRedirects } from "./redirect.ts";

const listed = (redirects: string[], notes: Record<string, string> = {}, files: string[] = []) =>
  listRedirects(
    makeCatalog(
      { "a/새.md": `---\nredirects: ${JSON.stringify(redirects)}\n---\n# 새`, ...notes },
      files,
    ).catalog,
  );

describe("옛 주소에서 새 주소로 간다", () => {
  test.each([
    ["old/page", "old/page.html", "../a/%EC%83%88.html"],
    ["old/page.md", "old/page.html", "../a/%EC%83%88.html"],
    ["/old/page.html", "old/page.html", "../a/%EC%83%88.html"],
    ["old/", "old/index.html", "../a/%EC%83%88.html"],
    ["a/옛 것.md", "a/옛 것.html", "%EC%83%88.html"],
    ["옛.md".normalize("NFD"), "옛.html", "a/%EC%83%88.html"],
    ["v1.2", "v1.2.html", "a/%EC%83%88.html"],
  ])("%s", (written, from, url) => {
    expect(listed([written])).toEqual({ redirects: [{ from, url }], findings: [] });
  });
});

test("다시 페이지가 된 주소는 넘기지 않는다", () => {
  expect(listed(["a/옛.md"], { "a/옛.md": "# 옛" })).toEqual({ redirects: [], findings: [] });
});

describe("쓸 수 없는 주소는 알린다", () => {
  test.each([
    ["폴더 바깥", "../../x", []],
    ["뿌리", "/", []],
    ["생성기의 파일", "404", []],
    ["검색 화면", "search.html", []],
    ["옆의 파일", "old.html", ["old.html"]],
    ["대소문자만 다른 파일", "OLD", ["old.html"]],
    ["대소문자만 다른 노트", "A/새.html", []],
    ["NFD이고 대소문자만 다른 노트", "A/새".normalize("NFD"), []],
    ["폴더", "x", ["x.html/y.txt"]],
    ["노트 속", "a/새.html/x", []],
    ["만들어지는 목록", "A/INDEX.html", []],
    ["지도", "Map.html", []],
    ["장치", "con", []],
    ["너무 긴 이름", "가".repeat(90), []],
  ])("%s", (_what, written, files) => {
    const { redirects, findings } = listed([written], {}, files);
    expect(redirects).toEqual([]);
    expect(summarize(findings)).toEqual(["a/새.md:2:13  front-matter"]);
  });

  test("옛 주소끼리 대소문자만 달라도, 하나가 다른 하나의 폴더여도 안 된다", () => {
    expect(listed(["old", "OLD"]).findings).toHaveLength(1);
    expect(listed(["old", "old.html/x"]).findings).toHaveLength(1);
  });

  test("두 노트가 같은 주소를 넘겨받을 수 없다", () => {
    const other = { "b.md": "---\nredirects:\n  - old\n---\n# 나" };
    expect(summarize(listed(["old"], other).findings)).toEqual(["b.md:3:5  front-matter"]);
  });
});
