/** What is looked up: keys of the index, alone or in a row. */

/** How far a match is from what was typed. A page's worst word decides where it stands. */
export const DISTANCE = {
  /** As typed: a word, or the beginning of one. */
  typed: 0,
  /** Inside a word, without its particle, or spaced differently. */
  loose: 1,
  /** By another name of the same term. */
  alias: 2,
  /** Half-typed, mistyped, or on the other keyboard layout. */
  guess: 3,
} as const;
export type Distance = (typeof DISTANCE)[keyof typeof DISTANCE];

/** One look-up in Pagefind's index, which finds the words that begin with it. */
export interface Key {
  text: string;
  /** The part of the found words that the reader asked for, to be marked. */
  needle: string;
}

/** Words that follow each other, each given by the keys that it may go by. */
export interface Phrase {
  slots: Key[][];
  distance: Distance;
  /** From 1 for the best match of its kind downwards. */
  weight: number;
  /** How far on the next word of a row may stand: 2 where a particle may come between. */
  reach?: number;
  /** Rows of whole words, one of which must stand on the page, too. */
  proofs?: string[];
}

/** A row of words, each found by its beginning. */
export function rowPhrase(words: readonly string[], rest: Omit<Phrase, "slots">): Phrase {
  return { slots: words.map((text) => [{ text, needle: text }]), ...rest };
}

/** Drops phrases that look up the same as an earlier one. */
export function uniquePhrases(phrases: readonly Phrase[]): Phrase[] {
  const seen = new Set<string>();
  return phrases.filter(({ slots }) => {
    const name = slots.map((keys) => keys.map((key) => key.text).join("|")).join(" ");
    return seen.has(name) ? false : seen.add(name);
  });
}

/** Every way to put one phrase of each list in a row. */
export function rowsOf(lists: readonly (readonly Phrase[])[]): Phrase[] {
  const rows = lists.reduce<Phrase[][]>(
    (found, list) => found.flatMap((row) => list.map((phrase) => [...row, phrase])),
    [[]],
  );
  return rows.map((row) => ({
    slots: row.flatMap((phrase) => phrase.slots),
    distance: Math.max(...row.map((phrase) => phrase.distance)) as Distance,
    weight: Math.min(...row.map((phrase) => phrase.weight)),
    reach: Math.max(...row.map((phrase) => phrase.reach ?? 1)),
  }));
}
