/** Pages worth reading next: those that speak of the same terms, rare terms counting more. */
import type { Page } from "./folder.ts";
import type { Term } from "./glossary.ts";
import type { Threads } from "./thread.ts";

/** A related page and why it is one. */
export interface RelatedPage {
  page: Page;
  /** Terms both speak of, the most telling ones first. */
  terms: Term[];
}

/** Pages shown. */
const COUNT = 3;
/** Terms named as the reason. */
const REASONS = 3;
/** A term on more pages than this tells little about any of them, and costs the square of it. */
const COMMON = 60;

/** Finds the related pages of every page; indexes of folders are found by themselves. */
export function findRelatedPages({ all, homes }: Threads): Map<Page, RelatedPage[]> {
  const pagesByTerm = collectPages({ all, homes });
  const pageCount = new Set(all.map(({ from }) => from)).size;
  const scores = new Map<Page, Map<Page, number>>();
  const termsByPage = new Map<Page, Map<Term, number>>();
  for (const [term, pages] of pagesByTerm) {
    if (pages.size > COMMON) continue;
    const weight = Math.log((pageCount + 1) / pages.size);
    for (const page of pages) {
      valueAt(termsByPage, page).set(term, weight);
      const others = valueAt(scores, page);
      for (const other of pages)
        if (other !== page && other.folder.index !== other)
          others.set(other, (others.get(other) ?? 0) + weight);
    }
  }
  const shared = (page: Page, other: Page) => {
    const theirs = termsByPage.get(other);
    return [...(termsByPage.get(page) ?? [])]
      .filter(([term]) => theirs?.has(term))
      .sort(([, a], [, b]) => b - a)
      .slice(0, REASONS)
      .map(([term]) => term);
  };
  return new Map(
    [...scores].map(([page, others]) => [
      page,
      rank(others).map((other) => ({ page: other, terms: shared(page, other) })),
    ]),
  );
}

/** The pages that speak of each term, its home included. */
function collectPages({ all, homes }: Pick<Threads, "all" | "homes">): Map<Term, Set<Page>> {
  const pages = new Map<Term, Set<Page>>();
  const add = (term: Term, page: Page) => pages.set(term, (pages.get(term) ?? new Set()).add(page));
  for (const { term, from } of all) if (term) add(term, from);
  for (const [term, { page }] of homes) add(term, page);
  return pages;
}

function valueAt<Key, Inner>(map: Map<Page, Map<Key, Inner>>, page: Page): Map<Key, Inner> {
  const known = map.get(page) ?? new Map<Key, Inner>();
  map.set(page, known);
  return known;
}

function rank(scores: ReadonlyMap<Page, number>): Page[] {
  return [...scores]
    .sort(([a, first], [b, second]) => second - first || (a.output < b.output ? -1 : 1))
    .slice(0, COUNT)
    .map(([page]) => page);
}
