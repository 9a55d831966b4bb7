/** Counts the words of texts in time that grows with their length alone. */

/** Letters and digits, in ranges: `\p{L}` would take half as long again. */
const WORD = /[\dA-Za-z\u00aa-\u1fff\u3040-\udfff\uf900-\ufdff]+/g;
/** Characters looked through for words inside words, in all: some tenths of a second. */
const SEARCH_BUDGET = 500_000_000;

/** The words of a text in order: runs of letters and digits of any script. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

export function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words of which fewer are found than wanted, with how many are wanted. */
export function lackOf(
  wanted: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, number>,
): Map<string, number> {
  const lacking = new Map<string, number>();
  for (const [word, count] of wanted) if ((found.get(word) ?? 0) < count) lacking.set(word, count);
  return lacking;
}

/**
 * Makes a function that says whether a text holds a word often enough, be it inside other words.
 * Past a budget it says yes: what it would still look for is then the same loss as before.
 */
export function createWordSearch(text: string): (word: string, wanted: number) => boolean {
  let budget = SEARCH_BUDGET;
  return (word, wanted) => {
    if (budget <= 0) return true;
    let count = 0;
    let at = text.indexOf(word);
    while (at >= 0 && ++count < wanted) at = text.indexOf(word, at + word.length);
    budget -= at < 0 ? text.length : at;
    return count >= wanted;
  };
}
