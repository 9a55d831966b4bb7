/** What the search answers, in Chromium and elsewhere. */
import type { Browser } from "playwright/test";
import { expect } from "../reader.ts";
import { PORT_VARIABLE } from "../sites.ts";
import { QUERIES } from "./queries.ts";

interface Hit {
  url: string;
  title: string;
  heading: string;
  excerpt: string;
  score: number;
}

/** The hits of a query. */
export type Answer = Hit[];

/** Runs on a page of a site. */
export async function findAnswers(queries: string[]): Promise<Answer[]> {
  const { guseul } = window as unknown as {
    guseul: { search(query: string, options: { limit: number }): Promise<Answer> };
  };
  const answers: Answer[] = [];
  for (const query of queries) answers.push(await guseul.search(query, { limit: 10 }));
  return answers;
}

let hosted: Promise<Answer[][]> | undefined;

/** Answers of the hosted sites in Chromium, which all others are compared with; asked once. */
export function findHostedAnswers(browser: Browser): Promise<Answer[][]> {
  hosted ??= ask(browser);
  return hosted;
}

async function ask(browser: Browser): Promise<Answer[][]> {
  const page = await browser.newPage();
  const answers: Answer[][] = [];
  for (const [site, queries] of QUERIES) {
    await page.goto(`http://127.0.0.1:${process.env[PORT_VARIABLE]}/${site}/index.html`);
    answers.push(await page.evaluate(findAnswers, queries));
  }
  await page.close();
  return answers;
}

/** Compares query by query, so that the message names the first one that differs. */
export function expectSameAnswers(found: Answer[][], wanted: Answer[][]): void {
  for (const [site, [, queries]] of QUERIES.entries())
    for (const [index, query] of queries.entries())
      expect(found[site]?.[index], `‘${query}’`).toEqual(wanted[site]?.[index]);
}
