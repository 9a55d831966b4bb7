/** Matches of phrases on pages: the union of what was found, and rows of words next to each other. */
import type { IndexReader, PageHits } from "./index-reader.ts";
import type { Distance, Key, Phrase } from "./phrase.ts";

/** Where and how well a page matches. */
export interface Match {
  score: number;
  distance: Distance;
  /** Matching words, counted from 0, in no order. */
  words: number[];
}

export type Matches = Map<string, Match>;

/** What a second way of matching adds to the best one, of its score. */
const SECOND_WAY = 0.2;

/** Finds the pages that match one phrase at least. */
export async function matchAny(reader: IndexReader, phrases: readonly Phrase[]): Promise<Matches> {
  const found = await Promise.all(phrases.map((phrase) => matchPhrase(reader, phrase)));
  const matches: Matches = new Map();
  for (const part of found) for (const [id, match] of part) addMatch(matches, id, match);
  return matches;
}

/** Adds a match to what is known of a page. */
export function addMatch(matches: Matches, id: string, match: Match): void {
  const known = matches.get(id);
  if (!known) {
    matches.set(id, { ...match, words: [...match.words] });
    return;
  }
  const [better, worse] = known.score >= match.score ? [known, match] : [match, known];
  known.score = better.score + SECOND_WAY * worse.score;
  known.distance = Math.min(known.distance, match.distance) as Distance;
  for (const word of match.words) known.words.push(word);
}

async function matchPhrase(reader: IndexReader, phrase: Phrase): Promise<Matches> {
  const slots = await Promise.all(phrase.slots.map((keys) => matchSlot(reader, keys, phrase)));
  const rows = matchRow(slots, phrase.reach);
  if (!phrase.proofs) return rows;
  const proven = await matchProofs(reader, phrase.proofs, phrase);
  // A proof knows only its first place on a page; the row knows all.
  return new Map([...proven].map(([id, match]) => [id, rows.get(id) ?? match]));
}

function matchRow(slots: readonly Matches[], reach?: number): Matches {
  const [first, ...others] = slots;
  if (!first || others.length === 0) return first ?? new Map();
  const matches: Matches = new Map();
  for (const [id, match] of first) {
    const row = [match, ...others.flatMap((slot) => slot.get(id) ?? [])];
    if (row.length < slots.length) continue;
    const words = findRows(
      row.map((part) => part.words),
      reach,
    );
    const score = row.reduce((sum, part) => sum + part.score, 0) / row.length;
    if (words.length > 0) matches.set(id, { ...match, score, words });
  }
  return matches;
}

async function matchSlot(
  reader: IndexReader,
  keys: readonly Key[],
  phrase: Phrase,
): Promise<Matches> {
  const found = await Promise.all(keys.map((key) => reader.lookUp(key.text)));
  return uniteHits(found, phrase);
}

async function matchProofs(
  reader: IndexReader,
  proofs: readonly string[],
  phrase: Phrase,
): Promise<Matches> {
  const found = await Promise.all(proofs.map((words) => reader.lookUpRow(words)));
  return uniteHits(found, phrase);
}

function uniteHits(found: readonly PageHits[], { distance, weight }: Phrase): Matches {
  const matches: Matches = new Map();
  for (const hits of found)
    for (const [id, { score, words }] of hits)
      addMatch(matches, id, { score: score * weight, distance, words: [...words] });
  return matches;
}

/**
 * Finds rows: a word of the first list followed by one of the second, and so on.
 *
 * @param reach how far on the next word may stand
 * @returns the words of all rows
 */
export function findRows(lists: readonly (readonly number[])[], reach = 1): number[] {
  const sets = lists.slice(1).map((words) => new Set(words));
  const found: number[] = [];
  for (const start of lists[0] ?? []) {
    const row = [start];
    for (const set of sets) {
      const next = nextWord(set, row.at(-1) ?? start, reach);
      if (next === undefined) break;
      row.push(next);
    }
    if (row.length === lists.length) found.push(...row);
  }
  return found;
}

function nextWord(words: ReadonlySet<number>, after: number, reach: number): number | undefined {
  for (let step = 1; step <= reach; step++) if (words.has(after + step)) return after + step;
  // Pagefind puts the parts of ApplicationStop at one place.
  return words.has(after) ? after : undefined;
}
