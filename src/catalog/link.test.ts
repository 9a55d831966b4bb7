/** Rules of links: every way an author may write one, and where it leads. */
import { describe, expect, test } from "vitest";
import { makeCatalog, noteAt } from "./catalog-fixture.ts";
import { resolveLink } from "./link.ts";

const { catalog } = makeCatalog(
  {
    "index.md": "# 처음",
    "03-cicd/index.md": "# 모듈",
    "03-cicd/appspec.md": "# AppSpec\n\n## 배포 그룹",
    "03-cicd/c#과 100%.md": "# 기호",
    "03-cicd/(괄호) [a].md": "# 괄호",
    "04-빈/글.md": "# 글",
    "겹침.md": "# 노트",
    "겹침/글.md": "# 폴더",
  },
  ["03-cicd/samples/a.yml", `03-cicd/${"그림".normalize("NFD")}.png`],
);
const from = (path: string, url: string) => resolveLink(catalog, noteAt(catalog, path), url);

describe("페이지를 찾는다", () => {
  test.each([
    ["appspec.md", "appspec.html"],
    ["appspec", "appspec.html"],
    ["appspec.html", "appspec.html"],
    ["./appspec.md", "appspec.html"],
    ["/03-cicd/appspec.md", "appspec.html"],
    ["appspec.md#배포-그룹", "appspec.html#%EB%B0%B0%ED%8F%AC-%EA%B7%B8%EB%A3%B9"],
    ["appspec.md?x=1#a", "appspec.html?x=1#a"],
    ["../", "../index.html"],
    ["..", "../index.html"],
    ["/", "../index.html"],
    [".", "index.html"],
    ["./", "index.html"],
    ["../04-빈/", "../04-%EB%B9%88/index.html"],
    ["../04-빈", "../04-%EB%B9%88/index.html"],
    ["../04-%EB%B9%88/%EA%B8%80.md", "../04-%EB%B9%88/%EA%B8%80.html"],
    [`../04-${"빈/글".normalize("NFD")}.md`, "../04-%EB%B9%88/%EA%B8%80.html"],
    ["c%23과%20100%25.md", "c%23%EA%B3%BC%20100%25.html"],
    ["(괄호) [a].md", "(%EA%B4%84%ED%98%B8)%20%5Ba%5D.html"],
    ["../겹침", "../%EA%B2%B9%EC%B9%A8.html"],
    ["../겹침/", "../%EA%B2%B9%EC%B9%A8/index.html"],
    ["#", "#"],
    ["#배포-그룹", "#%EB%B0%B0%ED%8F%AC-%EA%B7%B8%EB%A3%B9"],
  ])("%s → %s", (url, resolved) => {
    expect(from("03-cicd/appspec.md", url)).toMatchObject({ kind: "page", url: resolved });
  });

  test("조각은 풀어서 NFC로 본다", () => {
    const fragment = (url: string) => from("03-cicd/appspec.md", url);
    for (const url of ["#배포", "#%EB%B0%B0%ED%8F%AC", `#${"배포".normalize("NFD")}`])
      expect(fragment(url)).toMatchObject({ fragment: "배포" });
  });
});

test.each([
  ["samples/a.yml", "samples/a.yml"],
  ["그림.png", "%EA%B7%B8%EB%A6%BC.png"],
  ["/03-cicd/samples/a.yml", "samples/a.yml"],
])("옆의 파일 %s를 찾는다", (url, resolved) => {
  const target = from("03-cicd/appspec.md", url);
  expect(target.kind).toBe("file");
  expect(decodeURIComponent("url" in target ? target.url : "").normalize("NFC")).toBe(
    decodeURIComponent(resolved),
  );
});

test.each(["https://example.org/a.md", "mailto:a@b", "//example.org"])("%s는 바깥이다", (url) => {
  expect(from("index.md", url)).toEqual({ kind: "external", url });
});

describe("없는 것은 없다고 한다", () => {
  test.each([
    ["없음.md", "03-cicd/없음.md"],
    ["appspec.md/", "03-cicd/appspec.md"],
    ["APPSPEC.md", "03-cicd/APPSPEC.md"],
    ["samples/", "03-cicd/samples"],
    ["../../바깥.md", undefined],
    ["/../바깥.md", undefined],
  ])("%s", (url, path) => {
    expect(from("03-cicd/appspec.md", url)).toEqual({ kind: "missing", path });
  });
});
