import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readNotes } from "../../src/eleventy/notes.ts";
import { buildSite, listPages, makeFolder, PROJECT, removeFolders } from "../guseul.ts";
import { findSection, readTable } from "../handbook/table.ts";
import { findAll, findBrokenLinks, readPage, type Section, sectionsOf, textOf } from "../html.ts";

/** How many facts each module's inventory holds. */
const FACTS_PER_MODULE: Record<string, number> = {
  "00": 2,
  "01": 19,
  "02": 18,
  "03": 39,
  "04": 7,
  "05": 16,
  "06": 18,
  "07": 25,
  "08": 13,
  "09": 19,
  "10": 33,
  "11": 25,
};

const site = join(makeFolder(), "site");
const sections = new Map<string, Section[]>();

beforeAll(async () => {
  await buildSite("notes", site);
  for (const page of listPages(site)) sections.set(page, sectionsOf(readPage(site, page)));
});
afterAll(removeFolders);

const facts = readTable("facts.tsv");
const links = readTable("links.tsv");

describe("사실", () => {
  test("모듈마다 빠진 것도 겹친 것도 없다", () => {
    const ids = facts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [module, count] of Object.entries(FACTS_PER_MODULE)) {
      const own = ids.filter((id) => id.startsWith(`M${module}-F`)).sort();
      const numbers = Array.from({ length: count }, (_, index) =>
        String(index + 1).padStart(2, "0"),
      );
      expect(own, `모듈 ${module}`).toEqual(numbers.map((number) => `M${module}-F${number}`));
    }
    expect(ids.filter((id) => /-F\d+$/.test(id))).toHaveLength(234);
  });

  test.each(facts)("$id: $place", ({ place, evidence }) => {
    expect(evidence.length).toBeGreaterThan(3);
    expect(findSection(sections, place)?.text).toContain(evidence.replace(/\s+/g, " "));
  });
});

describe("옛 링크", () => {
  test("스물다섯 개가 다 있다", () => {
    expect(new Set(links.map(({ id }) => id)).size).toBe(25);
  });

  test.each(links)("$id", ({ id, place }) => {
    expect(findSection(sections, place)?.links.map(sameUrl)).toContain(sameUrl(id));
  });
});

/** Markdown encodes what an address may leave bare. */
function sameUrl(url: string): string {
  return decodeURI(url);
}

test("안쪽 주소는 모두 파일과 절에 닿는다", () => {
  expect(findBrokenLinks(site)).toEqual([]);
});

const { catalog, problems } = await readNotes(join(PROJECT, "notes"), {
  lenient: false,
  excluded: [],
});

describe("페이지", () => {
  test("경고도 없다", () => {
    expect(problems).toEqual([]);
  });

  test("모듈 열둘에 저마다 첫 노트가 있다", () => {
    const modules = catalog.root.entries.flatMap((entry) => ("entries" in entry ? [entry] : []));
    expect(modules.map(({ number }) => number)).toEqual(Object.keys(FACTS_PER_MODULE).sort());
    for (const { index, path } of modules) expect(index.note, path).toBeDefined();
  });

  test.each(catalog.notes.map(({ path, output }) => [path, output]))(
    "%s는 비어 있지 않다",
    (_path, output) => {
      const [main] = findAll(readPage(site, output), "main");
      expect(main && textOf(main).length).toBeGreaterThan(300);
    },
  );

  test.each(
    catalog.notes
      .filter(({ path }) => path.includes("/"))
      .map(({ path, document }) => [path, document]),
  )("%s는 출처로 끝난다", (path, { headings }) => {
    const last = headings.findLast(({ level }) => level === 2)?.text;
    // A module's index may be a map and nothing more.
    if (!path.endsWith("/index.md") || headings.some(({ text }) => text === "출처"))
      expect(last).toBe("출처");
  });

  test("노트마다 요약을 적었고 제목이 겹치지 않는다", () => {
    for (const { path, frontMatter } of catalog.notes)
      expect(frontMatter.description?.length, path).toBeGreaterThan(30);
    const titles = catalog.notes.map(({ title }) => title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test("용어마다 설명하는 절이 있다", () => {
    expect(catalog.terms.length).toBeGreaterThan(200);
    for (const { id, home } of catalog.terms)
      expect(home && findSection(sections, home), id).toBeDefined();
  });
});
