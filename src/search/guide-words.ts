/** The vocabulary as it stands in the guide: front-coded, with its counts beside it. */

/** An entry of the vocabulary. */
export interface GuideWord {
  text: string;
  /** How common it is; kept to the nearest power of two. */
  count: number;
  /** Where its parts begin, the first left out. */
  cuts: number[];
}

export interface EncodedWords {
  /** A word a line, without the beginning that it shares with the line before. */
  words: string;
  /** A digit a word: apart from the words they are shorter when compressed. */
  counts: string;
}

const RADIX = 36;
/** Stands before each part but the first; no word has it. */
const CUT = "^";

/** Writes sorted words, each as `<shared length><rest>`, the numbers in base 36. */
export function encodeWords(words: readonly GuideWord[]): EncodedWords {
  let previous = "";
  const lines = words.map(({ text, cuts }) => {
    const line = markCuts(text, cuts);
    const limit = Math.min(previous.length, line.length, RADIX - 1);
    let shared = 0;
    while (shared < limit && previous[shared] === line[shared]) shared++;
    previous = line;
    return shared.toString(RADIX) + line.slice(shared);
  });
  const counts = words.map(({ count }) => Math.round(Math.log2(count)).toString(RADIX));
  return { words: lines.join("\n"), counts: counts.join("") };
}

function markCuts(text: string, cuts: readonly number[]): string {
  const bounds = [0, ...cuts, text.length];
  return cuts.length === 0
    ? text
    : bounds
        .slice(1)
        .map((end, index) => text.slice(bounds[index], end))
        .join(CUT);
}

/** Reads the words of {@link encodeWords} one after another, their cuts still marked. */
export function* decodeLines({ words }: EncodedWords): Generator<string> {
  if (words === "") return;
  let line = "";
  for (const coded of words.split("\n")) {
    line = line.slice(0, Number.parseInt(coded[0] ?? "0", RADIX)) + coded.slice(1);
    yield line;
  }
}

/** Takes the marks of cuts out of words. */
export function unmarkCuts(lines: string): string {
  return lines.replaceAll(CUT, "");
}

/**
 * @param line the word as {@link decodeLines} gives it
 * @param count its digit among the counts
 */
export function readWord(line: string, count = "0"): GuideWord {
  const parts = line.split(CUT);
  let at = 0;
  const cuts = parts.slice(0, -1).map((part) => {
    at += part.length;
    return at;
  });
  return { text: parts.join(""), cuts, count: 2 ** Number.parseInt(count, RADIX) };
}
