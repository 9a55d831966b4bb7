/** The reader's recent searches, kept in the browser where it lets us. */

const KEY = "guseul-recent-searches";
const MOST = 8;

/** Recent searches, the latest first. */
export function readRecent(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(stored)
      ? stored.filter((query) => typeof query === "string").slice(0, MOST)
      : [];
  } catch {
    // No storage, or not ours.
    return [];
  }
}

/** Keeps a search that led somewhere. */
export function remember(query: string): void {
  if (query === "") return;
  const queries = [query, ...readRecent().filter((known) => known !== query)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // Private windows may refuse.
  }
}
