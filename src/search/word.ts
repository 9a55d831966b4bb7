/** How running text falls into the words that are indexed and looked up, at build and in the browser. */

/** A run of letters of one kind inside a token: Hangul, or any other letters, digits and `_`. */
export interface Run {
  text: string;
  /** Where it begins, in UTF-16 units. */
  start: number;
  isHangul: boolean;
}

/**
 * Syllables of a run. No Korean word is so long, but text without spaces is, and the time Pagefind
 * takes grows with the square of a word's length: 20,000 syllables kept it busy for minutes.
 */
const LONGEST_HANGUL = 40;
const RUNS = new RegExp(
  `([가-힣ㄱ-ㅣ]{1,${LONGEST_HANGUL}})|(?:(?![가-힣ㄱ-ㅣ])[\\p{L}\\p{N}\\p{M}_])+`,
  "gu",
);

/** Finds the runs of a text in order: `S3버킷을` → `S3`, `버킷을`. */
export function findRuns(text: string): Run[] {
  return [...text.matchAll(RUNS)].map((match) => ({
    text: match[0],
    start: match.index,
    isHangul: match[1] !== undefined,
  }));
}

/** Hangul, or the letters of everything else: code, mostly. */
export type Script = "hangul" | "code";
export const SCRIPTS: readonly Script[] = ["hangul", "code"];

/** The script of a run of letters. */
export function scriptOf(run: string): Script {
  return /^[가-힣ㄱ-ㅣ]/.test(run) ? "hangul" : "code";
}

/**
 * Brings text to the one form that both sides compare: NFC, full-width Latin made narrow. NFKC
 * would go too far: it turns ㄱ into another character.
 */
export function unifyText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ");
}

/** A longer run of letters is data, such as a hash: nobody types a piece of it. */
const LONGEST_LISTED = 40;

/** Says whether the vocabulary lists a word: others are looked up without it, as they are typed. */
export function isListed(word: string): boolean {
  return !/^\d+$/.test(word) && word.length <= LONGEST_LISTED;
}
