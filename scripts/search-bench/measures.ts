/** What is measured of a site's search, in a real browser. */
import type { Browser, Page } from "playwright";
import type { BenchQuery } from "./queries.ts";
import type { HostedSite } from "./site.ts";

const SHOWN = 10;

/** The part of a page's globals that is used; Node's types know no browser. */
interface PageGlobals {
  guseul: { search(query: string, options?: { limit: number }): Promise<Hit[]> };
  coldTime?: number;
  addEventListener(type: "load", listener: () => void): void;
  Event: typeof Event;
  MutationObserver: new (
    listener: () => void,
  ) => {
    observe(element: PageElement, options: { attributes: boolean }): void;
  };
  document: { querySelector(selector: string): PageElement | null };
}
interface PageElement {
  value: string;
  dataset: Record<string, string | undefined>;
  dispatchEvent(event: Event): void;
}

export interface Hit {
  url: string;
  title: string;
  heading: string;
  excerpt: string;
  score: number;
}

/** Recall over all hits, and precision of the first ten, of a set of queries. */
export interface Quality {
  queries: number;
  recall: number;
  precision: number;
  /** Share of what was meant among as many first hits as there are meant pages, ten at most. */
  leading: number;
}

/** Opens a page and starts its search engine. */
export async function openStarted(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  await find(page, "시작", 1);
  return page;
}

/** Searches as a script of the page would. */
export function find(page: Page, query: string, limit: number): Promise<Hit[]> {
  return page.evaluate(
    ([text, most]) => (globalThis as unknown as PageGlobals).guseul.search(text, { limit: most }),
    [query, limit] as const,
  );
}

/** How long one search with excerpts takes inside the page, in ms. */
export function time(page: Page, query: string): Promise<number> {
  return page.evaluate(
    async ([text, limit]) => {
      const { guseul } = globalThis as unknown as PageGlobals;
      const start = performance.now();
      await guseul.search(text, { limit });
      return performance.now() - start;
    },
    [query, SHOWN] as const,
  );
}

/** Judges one query. */
export async function judge(page: Page, query: BenchQuery): Promise<Quality> {
  const hits = await find(page, query.text, Number.MAX_SAFE_INTEGER);
  const found = hits.map((hit) => hit.url.split("#")[0] ?? "");
  const first = found.slice(0, SHOWN);
  const leading = found.slice(0, Math.max(1, Math.min(SHOWN, query.meant.length)));
  return {
    queries: 1,
    recall: query.meant.filter((url) => found.includes(url)).length / query.meant.length,
    leading:
      leading.filter((url) => query.meant.includes(url)).length / Math.max(1, leading.length),
    precision:
      first.filter((url) => query.allowed.includes(url)).length / Math.max(1, first.length),
  };
}

export function average(qualities: readonly Quality[]): Quality {
  const mean = (key: keyof Quality) =>
    qualities.reduce((sum, quality) => sum + quality[key], 0) / Math.max(1, qualities.length);
  return {
    queries: qualities.length,
    recall: mean("recall"),
    precision: mean("precision"),
    leading: mean("leading"),
  };
}

/** The value below which a share of the numbers lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** From opening a page to the first excerpts, in ms: the median of several fresh browsers' tabs. */
export async function timeCold(
  browser: Browser,
  url: string,
  query: string,
  runs: number,
): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript((text) => {
      (globalThis as unknown as PageGlobals).addEventListener("load", async () => {
        const { guseul } = globalThis as unknown as PageGlobals;
        await guseul.search(text);
        (globalThis as unknown as PageGlobals).coldTime = performance.now();
      });
    }, query);
    await page.goto(url);
    const handle = await page.waitForFunction(
      () => (globalThis as unknown as PageGlobals).coldTime,
    );
    times.push((await handle.jsonValue()) ?? 0);
    await context.close();
  }
  return percentile(times, 0.5);
}

/** Bytes from opening the dialog to the results of a query that is typed in one go. */
export async function weighFirstResults(
  browser: Browser,
  site: HostedSite,
  page: string,
  query: string,
): Promise<number> {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(site.http + page, { waitUntil: "networkidle" });
  site.takeBytes();
  await tab.keyboard.press("/");
  await timeKeystroke(tab, query);
  await tab.waitForLoadState("networkidle");
  await context.close();
  return site.takeBytes();
}

/** In ms: from opening the dialog to the first key, and between keys of somebody who types fast. */
const PAUSES = { first: 800, next: 120 };

/** Types a query letter by letter; how long each takes to its results, in ms. */
export async function timeKeystrokes(
  browser: Browser,
  url: string,
  query: string,
): Promise<number[]> {
  const tab = await browser.newPage();
  await tab.goto(url);
  await tab.keyboard.press("/");
  await tab.waitForTimeout(PAUSES.first);
  const times: number[] = [];
  for (let length = 1; length <= query.length; length++) {
    times.push(await timeKeystroke(tab, query.slice(0, length)));
    await tab.waitForTimeout(PAUSES.next);
  }
  await tab.close();
  return times;
}

function timeKeystroke(tab: Page, text: string): Promise<number> {
  return tab.evaluate(async (value) => {
    const { document, Event, MutationObserver } = globalThis as unknown as PageGlobals;
    const input = document.querySelector("dialog input[type=search]");
    const results = document.querySelector("dialog [data-search-results]");
    if (!input || !results) throw new Error("no search dialog");
    const start = performance.now();
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise<void>((resolve) => {
      new MutationObserver(() => {
        if (results.dataset.searchState === "done") resolve();
      }).observe(results, { attributes: true });
    });
    return performance.now() - start;
  }, text);
}
