/**
 * The guide: the one file that the build adds to Pagefind's bundle. It tells the browser which words
 * there are, where the pages' sections begin, and by which names a term goes.
 */

export interface Guide {
  pages: GuidePage[];
  /** The vocabulary, front-coded: see {@link encodeWords}. */
  words: string;
  terms: GuideTerm[];
  modules: { number: string; title: string }[];
}

export interface GuidePage {
  /** Pagefind's name of the page. */
  id: string;
  url: string;
  title: string;
  module: string;
  sections: GuideSection[];
}

export interface GuideSection {
  /** Where it begins, counted in indexed words. */
  start: number;
  /** Where its heading ends. */
  body: number;
  /**
   * Fragment of its address; empty for the top of the page. Left out where it follows from the
   * heading, which the page's text has.
   */
  id?: string;
  /** First word, and the one after the last, of each sample: flat, to be short. */
  samples: number[];
}

export interface GuideTerm {
  /** Every name, the Korean one first. */
  names: string[];
  /** Where it is explained: numbers of the page and of its section. */
  home?: [number, number];
}

/** An entry of the vocabulary as it is written. */
export interface GuideWord {
  text: string;
  count: number;
  cuts: number[];
}

const RADIX = 36;

/**
 * Writes sorted words, one a line, each without the beginning that it shares with the line before:
 * `<shared length><rest>[\t<count>[\t<cut>,<cut>…]]`, numbers in base 36, a count of 1 left out.
 */
export function encodeWords(words: readonly GuideWord[]): string {
  let previous = "";
  const lines = words.map(({ text, count, cuts }) => {
    const limit = Math.min(previous.length, text.length, RADIX - 1);
    let shared = 0;
    while (shared < limit && previous[shared] === text[shared]) shared++;
    previous = text;
    const numbers = [
      count > 1 ? count.toString(RADIX) : "",
      cuts.map((cut) => cut.toString(RADIX)).join(","),
    ];
    return [shared.toString(RADIX) + text.slice(shared), ...numbers].join("\t").trimEnd();
  });
  return lines.join("\n");
}

/** Reads lines of {@link encodeWords} one after another. */
export function* decodeWords(encoded: string): Generator<GuideWord> {
  let text = "";
  for (let start = 0; start < encoded.length; ) {
    const newline = encoded.indexOf("\n", start);
    const end = newline < 0 ? encoded.length : newline;
    const [word = "", count, cuts] = encoded.slice(start, end).split("\t");
    text = text.slice(0, Number.parseInt(word[0] ?? "0", RADIX)) + word.slice(1);
    yield {
      text,
      count: count ? Number.parseInt(count, RADIX) : 1,
      cuts: cuts ? cuts.split(",").map((cut) => Number.parseInt(cut, RADIX)) : [],
    };
    start = end + 1;
  }
}
