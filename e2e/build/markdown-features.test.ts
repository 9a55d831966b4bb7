/** One page with every feature of Markdown, and the pages that the site adds by itself. */
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite, listPages, makeFolder, readFiles, removeFolders } from "../guseul.ts";
import { attributeOf, findAll, findBrokenLinks, readPage, sectionsOf, textOf } from "../html.ts";

const root = makeFolder();
const site = join(root, "site");
let html = "";

beforeAll(async () => {
  await buildSite("e2e/sites/markdown-features", site);
  html = readFileSync(join(site, "index.html"), "utf8");
});
afterAll(removeFolders);

const page = () => readPage(site, "index.html");
const codeOf = (title: string) => {
  const figure = findAll(page(), "figure").find((element) => {
    const [caption] = findAll(element, "figcaption");
    return caption !== undefined && textOf(caption).includes(title);
  });
  const [code] = figure ? findAll(figure, "code") : [];
  return code;
};

describe("문법", () => {
  test.each([
    ["조사가 붙은 강조", "<strong>굵게(bold)</strong>는"],
    ["지움", "<s>지움</s>"],
    ["정한 이름", '<h2 id="headings">'],
    ["옛 이름", '<span id="old-headings"></span>'],
    ["읽히는 이름", 'id="배포-그룹-deployment-group"'],
    ["표의 막대", "<code>a | b</code>"],
    ["알림", 'class="alert alert-note"'],
    ["접어 두기", "<details>"],
    ["자판", "<kbd>Ctrl</kbd>+<kbd>K</kbd>"],
    ["저절로 된 링크", 'href="https://example.org/%EC%9E%90%EB%8F%99"'],
    ["바깥 링크", 'href="https://example.org/?a=1&amp;b=2" class="external"'],
    ["설정 샘플의 자리", 'data-sample="파일/appspec.yml"'],
    ["파일 링크", 'href="%ED%8C%8C%EC%9D%BC/appspec.yml"'],
    ["템플릿이 아닌 글", "{{ secrets.TOKEN }} {{resolve:ssm:/a/b:1}}"],
  ])("%s", (_what, part) => {
    expect(html).toContain(part);
  });

  test("메모는 페이지에 없다", () => {
    expect(html).not.toContain("보이지 않는다");
  });

  test("샘플의 글은 파일 그대로다", () => {
    const file = readFileSync("e2e/sites/markdown-features/파일/appspec.yml", "utf8");
    const code = codeOf("appspec.yml");
    const text = code ? findAll(code, "span").length > 0 && rawText(code) : "";
    expect(text).toBe(file);
    expect(
      code
        ? findAll(code, "span").filter((span) => attributeOf(span, "class")?.includes("line-mark"))
        : [],
    ).toHaveLength(2);
  });

  test("각주는 오가는 링크를 가진다", () => {
    const ids = new Set(findAll(page(), "[id]").map((element) => attributeOf(element, "id")));
    const links = findAll(page(), "a").filter((link) =>
      /^footnote-/.test(attributeOf(link, "class") ?? ""),
    );
    const references = findAll(page(), "sup").flatMap((sup) => findAll(sup, "a"));
    expect([...links, ...references].length).toBeGreaterThanOrEqual(6);
    for (const link of [...links, ...references])
      expect(ids).toContain(attributeOf(link, "href")?.slice(1));
  });
});

describe("페이지의 틀", () => {
  test("이름은 겹치지 않는다: 노트의 제목이 화면의 부품과 이름이 같아도", () => {
    for (const path of listPages(site)) {
      const ids = findAll(readPage(site, path), "[id]").map((element) =>
        attributeOf(element, "id"),
      );
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([]);
    }
  });

  test("제목, 요약, 말이 머리에 있다", () => {
    const [root] = findAll(page(), "html");
    expect(root && attributeOf(root, "lang")).toBe("ko");
    expect(html).toContain(
      '<meta name="description" content="노트에 쓸 수 있는 문법을 한 페이지에 모두 모았다. 이 페이지는 테스트이기도 하다.">',
    );
    expect(findAll(page(), "h1").map(textOf)).toEqual(["노트에 쓸 수 있는 Markdown"]);
    expect(findAll(page(), "main")).toHaveLength(1);
  });

  test("제목마다 절이 하나이고 링크가 제 절에 있다", () => {
    const section = sectionsOf(page()).find(({ ids }) => ids.includes("headings"));
    expect(section?.links).toEqual(["#headings", "#main-2", "#old-headings"]);
  });

  test("안쪽 주소는 모두 파일과 절에 닿는다", () => {
    expect(findBrokenLinks(site)).toEqual([]);
  });

  test("바깥에서 가져오는 것이 없다", () => {
    for (const path of listPages(site)) {
      const loaded = [
        ...findAll(readPage(site, path), "[src]"),
        ...findAll(readPage(site, path), "link"),
      ];
      for (const element of loaded)
        expect(attributeOf(element, "src") ?? attributeOf(element, "href"), path).not.toMatch(
          /^(?:https?:)?\/\//,
        );
    }
  });
});

describe("저절로 생기는 페이지", () => {
  test("옛 주소는 새 주소로 넘긴다", () => {
    const redirect = readFileSync(join(site, "옛날/문법.html"), "utf8");
    expect(redirect).toContain('http-equiv="refresh" content="0; url=../index.html"');
    expect(redirect).toContain('<a href="../index.html">');
  });

  test("없는 페이지는 혼자서도 보인다", () => {
    const page = readPage(site, "404.html");
    expect(findAll(page, "style")).toHaveLength(1);
    expect(
      findAll(page, "link").filter((link) => attributeOf(link, "rel") === "stylesheet"),
    ).toEqual([]);
    expect(findAll(page, "h1")).toHaveLength(1);
  });
});

test("같은 노트는 어느 폴더에서 만들든 한 바이트도 다르지 않다", async () => {
  const copy = join(root, "다른 곳", "markdown-features");
  cpSync("e2e/sites/markdown-features", copy, { recursive: true });
  const other = join(root, "다른 사이트");
  await buildSite(copy, other);
  expect(readFiles(other)).toEqual(readFiles(site));
});

/** Text with its white space, as it would be copied. */
function rawText(node: Parameters<typeof textOf>[0]): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(rawText).join("") : "";
}
