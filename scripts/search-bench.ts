/**
 * Measures the search of a site made from any folder of Markdown.
 *
 *   npx tsx scripts/search-bench.ts [--input notes] [--seed 1|fresh] [--per-group 45] [--misses]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "playwright";
import { findBrowser } from "./browser.mjs";
import { readCorpus } from "./search-bench/corpus.ts";
import { readFixtureQueries } from "./search-bench/fixture.ts";
import {
  average,
  judge,
  openStarted,
  percentile,
  type Quality,
  time,
  timeCold,
  timeKeystrokes,
  weighFirstResults,
} from "./search-bench/measures.ts";
import { type BenchQuery, drawQueries } from "./search-bench/queries.ts";
import { createRandom } from "./search-bench/random.ts";
import { buildSite, type HostedSite, hostSite, readDocuments } from "./search-bench/site.ts";

const FIXTURE = "e2e/sites/search";
/** A fixture query passes when all that was meant is found, before nearly all that was not. */
const PASSING = 0.9;
const COLD_RUNS = 5;
/** Queries that are typed letter by letter. */
const TYPED = 12;

const { values } = parseArgs({
  options: {
    input: { type: "string", default: "notes" },
    seed: { type: "string", default: "1" },
    "per-group": { type: "string", default: "45" },
    misses: { type: "boolean", default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), "guseul-search-"));
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ["--no-sandbox", "--disable-background-networking"],
});
try {
  await measureFixture(browser);
  await measureNotes(browser);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measureFixture(browser: Browser): Promise<void> {
  const output = join(folder, "fixture");
  buildSite(FIXTURE, output);
  const { pages } = readCorpus(await readDocuments(FIXTURE));
  const queries = readFixtureQueries(join(FIXTURE, "queries.tsv"), pages);
  const site = await hostSite(output);
  const page = await openStarted(browser, `${site.file}index.html`);
  let passed = 0;
  for (const query of queries) {
    const quality = await judge(page, query);
    if (quality.recall === 1 && quality.leading >= PASSING) passed++;
    else printMiss(query, quality);
  }
  site.close();
  print("고정 예제", `${passed} / ${queries.length}`);
}

async function measureNotes(browser: Browser): Promise<void> {
  const output = join(folder, "site");
  buildSite(values.input, output);
  const corpus = readCorpus(await readDocuments(values.input));
  const seed = values.seed === "fresh" ? Date.now() : Number(values.seed);
  const queries = drawQueries(corpus, createRandom(seed), Number(values["per-group"]));
  print("쪽 수, 질의 수, 씨앗", `${corpus.pages.length}, ${queries.length}, ${seed}`);
  const site = await hostSite(output);
  const start = corpus.pages[0]?.url ?? "index.html";
  await measureTimes(browser, site, start, queries);
  await measureQuality(await openStarted(browser, site.file + start), queries);
  const nouns = queries.filter((query) => query.group === "조사");
  await measureTyping(browser, site, start, nouns);
  site.close();
}

async function measureTimes(
  browser: Browser,
  site: HostedSite,
  start: string,
  queries: BenchQuery[],
) {
  for (const [name, root] of addressesOf(site)) {
    const cold = await timeCold(browser, root + start, queries[0]?.text ?? "", COLD_RUNS);
    print(`처음 결과까지 (${name})`, `${cold.toFixed(0)} ms`);
    const page = await openStarted(browser, root + start);
    const times: number[] = [];
    for (const query of queries) times.push(await time(page, query.text));
    print(`질의 시간 p50 / p95 (${name})`, middleAndMost(times));
  }
}

function addressesOf({ file, http }: HostedSite): [name: string, root: string][] {
  return [
    ["file", file],
    ["http", http],
  ];
}

function middleAndMost(times: readonly number[]): string {
  return `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.95).toFixed(1)} ms`;
}

async function measureQuality(
  page: Awaited<ReturnType<typeof openStarted>>,
  queries: BenchQuery[],
) {
  const groups = new Map<string, Quality[]>();
  for (const query of queries) {
    const quality = await judge(page, query);
    groups.set(query.group, [...(groups.get(query.group) ?? []), quality]);
    if (values.misses && (quality.recall < 0.9 || quality.precision < 0.9))
      printMiss(query, quality);
  }
  for (const [group, qualities] of groups) printQuality(group, average(qualities));
  printQuality("모두", average([...groups.values()].flat()));
}

async function measureTyping(
  browser: Browser,
  site: HostedSite,
  start: string,
  queries: BenchQuery[],
) {
  const typed = queries.slice(0, TYPED);
  for (const [name, root] of addressesOf(site)) {
    const times: number[] = [];
    for (const { text } of typed)
      times.push(...(await timeKeystrokes(browser, root + start, text)));
    print(`글쇠마다 p50 / p95 (${name})`, middleAndMost(times));
  }
  const weights: number[] = [];
  for (const { text } of typed) weights.push(await weighFirstResults(browser, site, start, text));
  print("첫 결과까지 받은 양 (gzip)", `${(percentile(weights, 0.5) / 1024).toFixed(0)} KiB`);
}

function printMiss({ group, text, meant }: BenchQuery, { recall, precision }: Quality): void {
  console.log(
    `  ${group} ‘${text}’ (${meant.length}쪽): ${recall.toFixed(2)} / ${precision.toFixed(2)}`,
  );
}

function printQuality(group: string, { queries, recall, precision }: Quality): void {
  print(
    `${group} (${queries}) 재현율 / 정밀도@10`,
    `${recall.toFixed(3)} / ${precision.toFixed(3)}`,
  );
}

function print(name: string, value: string): void {
  console.log(`${name}: ${value}`);
}
