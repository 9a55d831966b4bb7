/** Prints what the handbook holds: modules, facts, old links, samples, pictures and questions. */

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { buildSite, listPages, makeFolder, PROJECT, removeFolders } from "../e2e/guseul.ts";
import { findSection, readTable } from "../e2e/handbook/table.ts";
import { findAll, readPage, sectionsOf } from "../e2e/html.ts";
import { readSamples } from "../e2e/mutation-run.ts";

/** What is asked of the handbook. */
const GOALS = {
  modules: 12,
  facts: 234,
  beyond: 138,
  links: 25,
  samples: 69,
  pictures: 25,
  questions: 88,
};
const NOTES = join(PROJECT, "notes");

const site = join(makeFolder(), "site");
await buildSite("notes", site);
const pages = new Map(listPages(site).map((path) => [path, readPage(site, path)]));
const sections = new Map([...pages].map(([path, page]) => [path, sectionsOf(page)]));

const facts = readTable("facts.tsv").map(({ id, place, evidence }) => ({
  isFact: /-F\d+$/.test(id),
  stands: findSection(sections, place)?.text.includes(evidence.replace(/\s+/g, " ")) ?? false,
}));
const links = readTable("links.tsv").filter(
  ({ place }) => findSection(sections, place) !== undefined,
);
const samples = readSamples(NOTES);
const checked = samples.filter(({ kind }) => kind !== undefined);
const marks = findEverywhere("[data-checked]");
const shown = findEverywhere("[data-sample]");

const rows: [what: string, have: number, goal: number][] = [
  ["모듈", readdirSync(NOTES).filter((name) => /^\d\d-/.test(name)).length, GOALS.modules],
  ["사실", facts.filter(({ isFact, stands }) => isFact && stands).length, GOALS.facts],
  ["넘어서는 항목", facts.filter(({ isFact, stands }) => !isFact && stands).length, GOALS.beyond],
  ["옛 링크", links.length, GOALS.links],
  ["샘플 파일", samples.length, GOALS.samples],
  ["그림", findEverywhere("[data-picture]").length, GOALS.pictures],
  ["문제", findEverywhere("[data-question]").length, GOALS.questions],
];
for (const [what, have, goal] of rows)
  console.log(`${have >= goal ? "✓" : "✗"} ${what.padEnd(10, "　")} ${have}/${goal}`);
const unmarked = shown.length - marks.length;
console.log(
  `  샘플 ${samples.length}개: 검사 ${checked.length}, 검사할 수 없음 ${samples.length - checked.length}; ` +
    `페이지에 실은 곳 ${shown.length}, 확인한 방법이 없는 곳 ${unmarked}`,
);
for (const module of readdirSync(NOTES).filter((name) => /^\d\d-/.test(name))) {
  const count = (selector: string) => findEverywhere(selector, `${module}/`).length;
  console.log(
    `  ${module.padEnd(28)} 그림 ${count("[data-picture]")}, 문제 ${count("[data-question]")}, 실은 샘플 ${count("[data-sample]")}`,
  );
}
removeFolders();
process.exitCode = rows.every(([, have, goal]) => have >= goal) && unmarked === 0 ? 0 : 1;

function findEverywhere(selector: string, folder = "") {
  return [...pages]
    .filter(([path]) => path.startsWith(folder))
    .flatMap(([, page]) => findAll(page, selector));
}
