/** Backlinks: who speaks of a page or a term, grouped by the page that does. */
import type { Page } from "./folder.ts";
import type { Thread } from "./thread.ts";

/** All places of one page that lead to the same target. */
export interface Backlink {
  from: Page;
  /** At least one of the places is the author's own link. */
  isExplicit: boolean;
  /** The author's links first, then in page order. */
  places: Thread[];
}

/**
 * Groups threads by the page they come from: pages whose authors made the link themselves first,
 * then in reading order.
 */
export function groupByPage(threads: readonly Thread[]): Backlink[] {
  const groups = new Map<Page, Backlink>();
  for (const thread of threads) {
    const { from, isExplicit } = thread;
    const group = groups.get(from) ?? { from, isExplicit: false, places: [] };
    group.isExplicit ||= isExplicit;
    group.places.push(thread);
    groups.set(from, group);
  }
  const backlinks = [...groups.values()];
  for (const { places } of backlinks) sortExplicitFirst(places);
  return sortExplicitFirst(backlinks);
}

/** The threads that lead to each page from another one. */
export function threadsByPage(threads: readonly Thread[]): Map<Page, Thread[]> {
  return groupBy(threads, ({ from, to }) => (to === from ? undefined : to));
}

/** Groups threads by a key; those without one are left out. */
export function groupBy<Key>(
  threads: readonly Thread[],
  keyOf: (thread: Thread) => Key | undefined,
): Map<Key, Thread[]> {
  const groups = new Map<Key, Thread[]>();
  for (const thread of threads) {
    const key = keyOf(thread);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(thread);
    else groups.set(key, [thread]);
  }
  return groups;
}

function sortExplicitFirst<Item extends { isExplicit: boolean }>(items: Item[]): Item[] {
  return items.sort((a, b) => Number(b.isExplicit) - Number(a.isExplicit));
}
