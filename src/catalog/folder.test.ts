/** Rules of reading order. */
import { describe, expect, test } from "vitest";
import { makeCatalog } from "./catalog-fixture.ts";
import { moduleOf } from "./folder.ts";

const ordered = (...paths: string[]) =>
  makeCatalog(Object.fromEntries(paths.map((path) => [path, "# 글"]))).catalog.pages.map(
    ({ output }) => output,
  );

describe("차례", () => {
  test.each([
    ["번호는 수로 센다", ["10-나.md", "9-가.md"], ["index.html", "9-가.html", "10-나.html"]],
    ["번호가 이름보다 앞선다", ["가.md", "02-나.md"], ["index.html", "02-나.html", "가.html"]],
    [
      "이름은 가나다순이다",
      ["다.md", "가.md", "나.md"],
      ["index.html", "가.html", "나.html", "다.html"],
    ],
    ["이름 속의 수도 수로 센다", ["장10.md", "장9.md"], ["index.html", "장9.html", "장10.html"]],
    [
      "폴더의 첫 화면이 폴더 앞에 선다",
      ["a/z.md", "a/index.md"],
      ["index.html", "a/index.html", "a/z.html"],
    ],
    [
      "폴더와 노트는 섞인다",
      ["1-가.md", "2-나/다.md", "3-라.md"],
      ["index.html", "1-가.html", "2-나/index.html", "2-나/다.html", "3-라.html"],
    ],
    [
      "빈 중간 폴더도 첫 화면을 얻는다",
      ["a/b/c.md"],
      ["index.html", "a/index.html", "a/b/index.html", "a/b/c.html"],
    ],
    [
      "번호처럼 보이는 이름은 번호가 아니다",
      ["2026년.md", "1장.md"],
      ["index.html", "1장.html", "2026년.html"],
    ],
  ])("%s", (_rule, paths, pages) => {
    expect(ordered(...paths)).toEqual(pages);
  });

  test("머리말의 order가 이름의 번호를 이긴다", () => {
    const { catalog } = makeCatalog({
      "01-가.md": "---\norder: 5\n---\n# 가",
      "02-나.md": "# 나",
      "다.md": "---\norder: 1\n---\n# 다",
    });
    expect(catalog.pages.map(({ title }) => title).slice(1)).toEqual(["다", "나", "가"]);
  });

  test("NFC 폴더와 NFD 폴더는 한 폴더다", () => {
    expect(ordered("배포/가.md", `${"배포".normalize("NFD")}/나.md`)).toEqual([
      "index.html",
      "배포/index.html",
      "배포/가.html",
      "배포/나.html",
    ]);
  });
});

describe("이름", () => {
  test("노트 없는 폴더는 번호를 뗀 폴더 이름이다", () => {
    const { catalog } = makeCatalog({ "03-배포 전략/a.md": "# 가" });
    expect(catalog.pages[1]).toMatchObject({ title: "배포 전략", note: undefined });
  });

  test("모듈은 뿌리 바로 아래의 폴더이고 번호를 쓰인 대로 가진다", () => {
    const { catalog } = makeCatalog({ "03-x/y/z.md": "# 가", "a.md": "# 나" });
    const moduleAt = (output: string) => {
      const page = catalog.pagesByOutput.get(output);
      return page && moduleOf(page.folder)?.number;
    };
    expect(["03-x/y/z.html", "03-x/index.html", "a.html", "index.html"].map(moduleAt)).toEqual([
      "03",
      "03",
      undefined,
      undefined,
    ]);
  });
});
