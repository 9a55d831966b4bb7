/** The text around a hit, with exactly the syllables marked that were asked for. */
import { escapeHtml } from "../../text/html.ts";
import { readWords } from "../index-text.ts";

/** A piece of text; marked or not. */
export interface Fragment {
  text: string;
  isMarked: boolean;
}

/** How many indexed words an excerpt has. */
const LENGTH = 30;
/** How many words stand before the first match. */
const LEAD = 5;

/** What an excerpt is cut from. */
export interface ExcerptSource {
  /** The section's indexed words. */
  words: readonly string[];
  /** First word that may be shown. */
  from: number;
  /** Numbers of the matching words, in order. */
  matches: readonly number[];
  /** Those of them that it is best cut around. */
  around: readonly number[];
  /** What to mark in the matching words, in lower case. */
  needles: readonly string[];
}

/** Cuts an excerpt. */
export function cutExcerpt({ words, from, matches, around, needles }: ExcerptSource): Fragment[] {
  const to = words.length;
  const start = Math.max(from, Math.min(densest(around) - LEAD, to - LENGTH));
  const end = Math.min(to, start + LENGTH);
  const matching = new Set(matches);
  const fragments: Fragment[] = start > from ? [{ text: "… ", isMarked: false }] : [];
  for (const [index, word] of readWords(words.slice(start, end)).entries()) {
    if (word.spaced && index > 0) fragments.push({ text: " ", isMarked: false });
    fragments.push(
      ...(matching.has(start + index)
        ? markWord(word.text, needles)
        : [{ text: word.text, isMarked: false }]),
    );
  }
  if (end < to) fragments.push({ text: " …", isMarked: false });
  return mergeFragments(fragments);
}

/** Where the window with the most matches begins. */
function densest(matches: readonly number[]): number {
  let best = 0;
  let most = 0;
  let end = 0;
  matches.forEach((start, index) => {
    while ((matches[end] ?? Number.POSITIVE_INFINITY) < start + LENGTH - LEAD) end++;
    if (end - index > most) [best, most] = [start, end - index];
  });
  return best;
}

/** Marks needles in a word; where one holds another, the longer. */
export function markWord(word: string, needles: readonly string[]): Fragment[] {
  const lower = word.toLowerCase();
  // A letter whose small form has another length would shift every mark.
  if (lower.length !== word.length) return [{ text: word, isMarked: false }];
  const marked = new Array<boolean>(word.length).fill(false);
  for (const needle of needles)
    for (
      let at = lower.indexOf(needle);
      at >= 0 && needle;
      at = lower.indexOf(needle, at + needle.length)
    )
      marked.fill(true, at, at + needle.length);
  return mergeFragments(
    [...word].flatMap((text, index) => ({ text, isMarked: marked[index] ?? false })),
  );
}

function mergeFragments(fragments: readonly Fragment[]): Fragment[] {
  const merged: Fragment[] = [];
  for (const fragment of fragments) {
    const last = merged.at(-1);
    if (last?.isMarked === fragment.isMarked) last.text += fragment.text;
    else if (fragment.text) merged.push({ ...fragment });
  }
  return merged;
}

/** Writes an excerpt as HTML, the way Pagefind does: text escaped, matches in `<mark>`. */
export function excerptHtml(fragments: readonly Fragment[]): string {
  return fragments
    .map(({ text, isMarked }) => (isMarked ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text)))
    .join("");
}
