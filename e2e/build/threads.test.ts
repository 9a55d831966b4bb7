/** Threads of the handbook as it is built: terms, backlinks, previews, the index and the map. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readGlossary } from "../../src/catalog/glossary.ts";
import { readNotes } from "../../src/eleventy/notes.ts";
import { bucketOf } from "../../src/text/bucket.ts";
import { buildSite, listPages, makeFolder, PROJECT, removeFolders } from "../guseul.ts";
import { attributeOf, type Element, findAll, readPage, textOf } from "../html.ts";

const HANDBOOK = 60_000;
const site = join(makeFolder(), "site");
const { terms } = readGlossary(readFileSync(join(PROJECT, "notes/glossary.yaml"), "utf8"));
const { catalog, threads, problems } = await readNotes(join(PROJECT, "notes"), {
  lenient: false,
  excluded: [],
});
const notePages = catalog.pages.filter(({ note }) => note).map(({ output }) => output);

beforeAll(async () => {
  await buildSite("notes", site);
}, HANDBOOK);
afterAll(removeFolders);

const parsed = new Map<string, ReturnType<typeof readPage>>();
function page(path: string): ReturnType<typeof readPage> {
  const known = parsed.get(path) ?? readPage(site, path);
  parsed.set(path, known);
  return known;
}
const linksIn = (element: Element) =>
  findAll(element, "a").map((a) => attributeOf(a, "href") ?? "");
const articleOf = (path: string) => findAll(page(path), "article")[0] as Element;

describe("핸드북", () => {
  test("모든 용어에 집이 있다", () => {
    expect(terms.length).toBeGreaterThanOrEqual(277);
    expect(terms.filter(({ home }) => home === undefined).map(({ id }) => id)).toEqual([]);
    expect(threads.homes.size).toBe(terms.length);
  });

  test("죽은 집도, 부르지 않는 용어도, 외톨이 노트도 없다", () => {
    const rules = ["dead-term-home", "unused-term", "orphan-page", "dead-wikilink"];
    expect(problems.filter(({ rule }) => rules.includes(rule))).toEqual([]);
  });

  test("다른 페이지에서 오는 링크는 모두 그 페이지의 끝에 적힌다", () => {
    for (const { output } of catalog.pages) {
      const from = new Set(
        threads.all.filter((link) => link.to?.output === output && link.from.output !== output),
      );
      const section = findAll(page(output), "[data-backlinks]")[0];
      const shown = new Set(section ? linksIn(section).map((url) => url.split("#")[0]) : []);
      expect(shown.size, output).toBe(new Set([...from].map((link) => link.from.output)).size);
      if (section) expect(findAll(section, "mark").length, output).toBeGreaterThan(0);
    }
  });
});

describe("용어 링크", () => {
  test("제목, 코드, 다른 링크 안에는 없다", () => {
    for (const output of notePages) {
      const article = articleOf(output);
      for (const name of ["h1", "h2", "h3", "h4", "pre", "code", "th", "a"])
        for (const element of findAll(article, name))
          expect(findAll(element, "[data-term]").filter((one) => one !== element)).toEqual([]);
    }
  });

  test("조사는 링크 밖에 있다", () => {
    const names = new Map(
      terms.map(({ id, names: all }) => [
        id,
        all.map(({ text }) => text.toLowerCase().replace(/[\s/-]/g, "")),
      ]),
    );
    let count = 0;
    for (const output of notePages)
      for (const link of findAll(articleOf(output), "[data-term]")) {
        const written = textOf(link)
          .toLowerCase()
          .replace(/[\s/-]/g, "");
        expect(names.get(attributeOf(link, "data-term") ?? "")).toContain(written);
        count++;
      }
    expect(count).toBeGreaterThan(1_000);
  });
});

describe("모은 페이지", () => {
  test("용어집은 모든 용어의 두 이름과 뜻과 집을 적는다", () => {
    const index = page("terms.html");
    const text = textOf(index);
    for (const { ko, en, definition } of terms)
      for (const part of [ko, en, definition]) expect(text).toContain(part.replace(/\s+/g, " "));
    expect(findAll(index, "dt")).toHaveLength(terms.length);
    const heads = findAll(index, "h2").map(textOf);
    expect(heads.slice(0, 3)).toEqual(["ㄱ", "ㄴ", "ㄷ"]);
    expect(heads.indexOf("A")).toBeGreaterThan(heads.indexOf("ㅎ"));
  });

  test("용어마다 제 페이지가 있고, 말하는 곳을 모듈로 나눈다", () => {
    expect(listPages(site)).toEqual(
      expect.arrayContaining(terms.map(({ id }) => `terms/${id}.html`)),
    );
    const modules = findAll(page("terms/deployment-group.html"), "h3").map(textOf);
    expect(modules.length).toBeGreaterThan(1);
  });

  test("지도의 그림은 열세 폴더를 잇고, 표가 같은 것을 말한다", () => {
    const map = page("map.html");
    const [figure] = findAll(map, "[data-picture]");
    const links = figure ? linksIn(figure) : [];
    const nodes = links.filter((url) => !url.startsWith("#"));
    const edges = links.filter((url) => url.startsWith("#"));
    expect(nodes).toHaveLength(catalog.root.entries.length);
    const rows = new Set(findAll(map, "tr").map((row) => `#${attributeOf(row, "id")}`));
    expect(edges.filter((url) => !rows.has(url))).toEqual([]);
    expect(edges.length).toBeGreaterThanOrEqual(nodes.length);
  });

  test("첫 페이지의 작은 그림은 모듈마다 그 페이지로, 선마다 지도의 줄로 이어진다", () => {
    const [overview] = findAll(page("index.html"), "[data-picture]");
    const links = overview ? linksIn(overview) : [];
    for (const entry of catalog.root.entries)
      if ("entries" in entry) expect(links).toContain(entry.index.output);
    const rows = new Set(findAll(page("map.html"), "tr").map((row) => attributeOf(row, "id")));
    const edges = links.filter((url) => url.startsWith("map.html#"));
    expect(edges.length).toBeGreaterThan(0);
    for (const url of edges) expect(rows).toContain(url.split("#")[1]);
  });

  test("모듈의 첫 페이지마다 둘레의 그림이, 글마다 까닭을 적은 세 페이지가 있다", () => {
    for (const entry of catalog.root.entries)
      if ("entries" in entry)
        expect(findAll(page(entry.index.output), "[data-picture]").length).toBeGreaterThan(0);
    for (const output of notePages.filter((path) => !path.endsWith("index.html"))) {
      const [related] = findAll(page(output), "[data-related]");
      expect(related && findAll(related, "li"), output).toHaveLength(3);
      for (const reason of related ? findAll(related, "p") : [])
        expect(findAll(reason, "a").length, output).toBeGreaterThan(0);
    }
  });
});

describe("미리 보기", () => {
  test("용어 링크마다 뜻이 정해진 파일에 있다", () => {
    const [html] = findAll(page("index.html"), "html");
    const count = Number(html && attributeOf(html, "data-preview-files"));
    const loaded: Record<string, Record<string, [string, string]>> = {};
    for (let index = 0; index < count; index++) {
      const code = readFileSync(join(site, `assets/previews/${index}.js`), "utf8");
      const window = {
        guseulPreviews(pages: typeof loaded) {
          for (const path of Object.keys(pages)) expect(bucketOf(path, count)).toBe(index);
          Object.assign(loaded, pages);
        },
      };
      vm.runInNewContext(code, { window });
    }
    for (const { id, definition } of terms) {
      const home = [...threads.homes].find(([term]) => term.id === id)?.[1].page.output ?? "";
      expect(loaded[home]?.[`@${id}`]?.[1]).toBe(definition);
    }
    expect(Object.keys(loaded).sort()).toEqual([...notePages].sort());
  });
});

describe("코드의 링크", () => {
  test("키와 값이 설명하는 절로 이어지고, 복사할 글은 파일 그대로다", () => {
    const path = "03-cicd-pipeline/appspec.html";
    const figures = findAll(page(path), "[data-sample]");
    const figure = figures.find((one) =>
      attributeOf(one, "data-sample")?.endsWith("appspec-ec2.yml"),
    );
    const links = figure ? findAll(figure, "a") : [];
    const targets = new Map(links.map((link) => [textOf(link), attributeOf(link, "href")]));
    expect(targets.get("ApplicationStop")).toBe("#applicationstop");
    expect(targets.get("hooks")).toBe("#lifecycle-hook");
    for (const one of figures) {
      const file = attributeOf(one, "data-sample") ?? "";
      const [code] = findAll(one, "code");
      const rawText = (node: Element): string =>
        node.childNodes
          .map((child) => ("value" in child ? child.value : rawText(child as Element)))
          .join("");
      const written = readFileSync(join(PROJECT, "notes", file), "utf8");
      expect(code && rawText(code).trimEnd()).toBe(written.replace(/\r\n?/g, "\n").trimEnd());
    }
  });
});
