/** The written site is checked before it is shown: a theme that asks for what is not there stops it. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { ProblemError } from "../../src/catalog/problem.ts";
import { readNotes } from "../../src/eleventy/notes.ts";
import { checkOutput } from "../../src/eleventy/output-check.ts";
import { makeFolder, putFiles, removeFolders } from "../guseul.ts";

afterAll(removeFolders);

let site: string;
let checked: Awaited<ReturnType<typeof readNotes>>;
beforeEach(async () => {
  const root = makeFolder();
  site = join(root, "site");
  putFiles(join(root, "notes"), { "index.md": "# 처음\n\n글이다.\n", "가/나.md": "# 나\n\n글.\n" });
  checked = await readNotes(join(root, "notes"), { lenient: false, excluded: [] });
  mkdirSync(site);
  for (const { output, note } of checked.catalog.pages)
    putFiles(site, { [output]: page((note && checked.html.get(note)) ?? "") });
});

const page = (html: string) => `<!doctype html><html><body>${html}</body></html>\n`;
const check = () =>
  checkOutput(checked, site).map(({ file, rule, message }) => `${file} ${rule} ${message}`);

test("온전한 사이트에는 문제가 없다", () => {
  expect(check()).toEqual([]);
});

test("없는 파일과 절, 겹친 id를 한 번씩 말한다", () => {
  const html = [...checked.html.values()].join("");
  for (const path of ["index.html", "가/나.html"])
    writeFileSync(
      join(site, path),
      page(`<link href="/assets/site.css"><a href="#없음"></a><p id="a"><p id="a">${html}`),
    );
  putFiles(site, { "assets/x.css": "a{background:url(no.png)}" });
  const found = check();
  expect(found).toHaveLength(6);
  expect(found.join("\n")).toContain("등 2개 파일에 적힌 '/assets/site.css'");
  expect(found.filter((line) => line.includes("duplicate-id"))).toHaveLength(2);
  expect(found.filter((line) => line.includes("dead-anchor"))).toHaveLength(2);
  expect(found.join("\n")).toContain("assets/x.css");
});

test("노트의 링크가 만들어진 페이지에 없는 절을 부르면 그 줄을 말한다", async () => {
  const root = makeFolder();
  putFiles(root, { "index.md": "# 처음\n\n글 [찾기](search.html#없음)\n" });
  checked = await readNotes(root, { lenient: false, excluded: [] });
  const [html = ""] = checked.html.values();
  putFiles(site, { "index.html": page(html), "search.html": page("") });
  expect(checkOutput(checked, site)).toMatchObject([
    { file: "index.md", line: 3, column: 3, rule: "dead-anchor" },
  ]);
});

test.each([
  ["빈", ""],
  ["잘린", "<!doctype html><html><body><h1>"],
  ["글이 빠진", page("")],
])("%s 페이지는 나가지 못한다", (_name, text) => {
  writeFileSync(join(site, "index.html"), text);
  expect(existsSync(join(site, "index.html"))).toBe(true);
  expect(() => checkOutput(checked, site)).toThrow(expect.objectContaining({ code: "EIO" }));
  expect(() => checkOutput(checked, site)).not.toThrow(ProblemError);
});

test("적은 것보다 짧은 파일은 나가지 못한다", () => {
  const written = new Map([["index.html", `${page([...checked.html.values()].join(""))}<!-- -->`]]);
  expect(() => checkOutput(checked, site, written)).toThrow(
    expect.objectContaining({ code: "EIO" }),
  );
});
