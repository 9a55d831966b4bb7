/** Rules of the tree beside every page. */
import { expect, test } from "vitest";
import { makeCatalog } from "../catalog/catalog-fixture.ts";
import { createSidebars, type SidebarItem } from "./sidebar.ts";

const { catalog } = makeCatalog({
  "01-가/index.md": "---\ntitle: 첫 모듈\n---\n# 첫 모듈",
  "01-가/나.md": "# 나",
  "02-다/깊이/라.md": "# 라",
});
const sidebarOf = createSidebars(catalog);
const tree = (items: SidebarItem[]): unknown[] =>
  items.map(({ title, children }) => [title, ...tree(children)]);

test("차례는 이 페이지로 가는 길만 펼친다", () => {
  expect(tree(sidebarOf("01-가/나.html"))).toEqual([["첫 모듈", ["나"]], ["다"]]);
  expect(tree(sidebarOf("index.html"))).toEqual([["첫 모듈"], ["다"]]);
  expect(tree(sidebarOf("02-다/깊이/라.html"))).toEqual([["첫 모듈"], ["다", ["깊이", ["라"]]]]);
});

test("주소는 그 폴더의 페이지에서 본 것이다", () => {
  const urls = sidebarOf("01-가/나.html").map(({ url }) => decodeURIComponent(url));
  expect(urls).toEqual(["index.html", "../02-다/index.html"]);
});

test("한 폴더의 페이지는 차례를 함께 쓰고, 폴더에 없는 페이지에는 차례가 없다", () => {
  expect(sidebarOf("01-가/나.html")).toBe(sidebarOf("01-가/index.html"));
  expect(sidebarOf("search.html")).toEqual([]);
});
