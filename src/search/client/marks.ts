/** What is marked of a hit: what the reader typed; other names of it only where that is absent. */
import type { Phrase } from "./phrase.ts";
import type { LookUp } from "./ranking.ts";

/** What may be marked for one group of the query: words, or words in a row with spaces between. */
export interface GroupMarks {
  /** For each word that was typed. */
  typed: readonly string[][];
  aliases: readonly string[];
}

export function marksOf({ words, aliases }: LookUp): GroupMarks {
  return { typed: words.map(needlesOf), aliases: needlesOf(aliases) };
}

/**
 * Chooses what to mark in a text.
 *
 * @param words the text's words that match, in lower case
 */
export function chooseMarks(groups: readonly GroupMarks[], words: readonly string[]): string[] {
  const isThere = (mark: string) =>
    mark.split(" ").every((needle) => words.some((word) => word.includes(needle)));
  const chosen = groups.flatMap(({ typed, aliases }) => {
    const isTyped = aliases.length === 0 || typed.every((marks) => marks.some(isThere));
    return isTyped ? typed.flat() : aliases;
  });
  return [...new Set(chosen)];
}

function needlesOf(phrases: readonly Phrase[]): string[] {
  return phrases.flatMap(({ slots: [first = [], ...others] }) =>
    others.reduce<string[]>(
      (rows, keys) => rows.flatMap((row) => keys.map(({ needle }) => `${row} ${needle}`)),
      first.map(({ needle }) => needle),
    ),
  );
}
