/** The development set: small pages and the queries that must work on them. */
import { readFileSync } from "node:fs";
import type { CorpusPage } from "./corpus.ts";
import type { BenchQuery } from "./queries.ts";

/**
 * Reads `queries.tsv`: group, query, and what a page must hold to be meant, in lower case and
 * without spaces; `|` stands between alternatives, `&` between what must stand together.
 */
export function readFixtureQueries(path: string, pages: readonly CorpusPage[]): BenchQuery[] {
  const [, ...lines] = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [group = "", text = "", truth = ""] = line.split("\t");
    const isMeant = ({ joined }: CorpusPage) =>
      truth.split("|").some((way) => way.split("&").every((part) => joined.includes(part)));
    const meant = pages.filter(isMeant).map((page) => page.url);
    return { group, text, meant, allowed: meant };
  });
}
