/** Rules of what the templates are told. */
import { describe, expect, test } from "vitest";
import { makeCatalog } from "../catalog/catalog-fixture.ts";
import { buildPageData } from "./page-data.ts";

const { catalog } = makeCatalog({
  "01-가/index.md":
    "---\ntitle: 첫 모듈\n---\n# 첫 모듈\n\n## 하나\n\n### 하나의 하나\n\n## 둘 {#two}",
  "01-가/나.md": "# 나\n\n요약 글이다.",
  "02-다/깊이/라.md": "# 라",
});
function dataAt(output: string) {
  const index = catalog.pages.findIndex((page) => page.output === output);
  const page = catalog.pages[index];
  if (!page) throw new Error(`no page ${output}`);
  return buildPageData(catalog, page, index);
}

describe("buildPageData", () => {
  test("현재 위치는 뿌리부터 위 폴더까지다", () => {
    const crumbs = (output: string) =>
      dataAt(output).breadcrumbs.map(({ url }) => decodeURIComponent(url));
    expect(crumbs("index.html")).toEqual([]);
    expect(crumbs("01-가/index.html")).toEqual(["../index.html"]);
    expect(crumbs("02-다/깊이/라.html")).toEqual([
      "../../index.html",
      "../index.html",
      "index.html",
    ]);
  });

  test("앞뒤는 읽는 순서다", () => {
    const around = (output: string) => [dataAt(output).previous?.title, dataAt(output).next?.title];
    expect(around("index.html")).toEqual([undefined, "첫 모듈"]);
    expect(around("01-가/나.html")).toEqual(["첫 모듈", "다"]);
    expect(around("02-다/깊이/라.html")).toEqual(["깊이", undefined]);
  });

  test("내용은 둘째와 셋째 제목이고, 하나뿐이면 없다", () => {
    expect(dataAt("01-가/index.html").contents).toMatchObject([
      { title: "하나", url: "#%ED%95%98%EB%82%98", children: [{ title: "하나의 하나" }] },
      { title: "둘", url: "#two", children: [] },
    ]);
    expect(dataAt("01-가/나.html").contents).toEqual([]);
  });

  test("노트 없는 폴더는 안에 든 것을 보여 준다", () => {
    expect(dataAt("02-다/index.html").entries).toMatchObject([{ title: "깊이" }]);
    expect(dataAt("01-가/나.html").entries).toBeUndefined();
  });

  test("첫 화면은 노트가 있어도 사이트를 펼쳐 보이고, 절이 많으면 여느 글처럼 선다", () => {
    const homeWith = (sections: number) => {
      const { catalog } = makeCatalog({
        "index.md": `# 집\n\n${"## 절\n\n".repeat(sections)}`,
        "01-가/나.md": "# 나",
      });
      return buildPageData(catalog, catalog.root.index, 0);
    };
    expect(homeWith(3)).toMatchObject({
      isLanding: true,
      isGenerated: false,
      entries: [{ number: "01" }],
    });
    expect(homeWith(4).isLanding).toBe(false);
  });

  test("모듈 번호와 뿌리로 가는 길", () => {
    expect(dataAt("02-다/깊이/라.html")).toMatchObject({
      module: "02",
      root: "../../",
      isHome: false,
    });
    expect(dataAt("index.html")).toMatchObject({ module: undefined, root: "", isHome: true });
  });

  test("창 제목은 페이지와 사이트의 이름이다", () => {
    expect(dataAt("01-가/나.html")).toMatchObject({
      documentTitle: "나 · 노트",
      description: "요약 글이다.",
    });
    expect(dataAt("index.html").documentTitle).toBe("노트");
  });
});
