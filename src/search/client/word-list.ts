/** The words of the site in one script: finding those that hold, begin or resemble what was typed. */
import {
  decodeLines,
  type EncodedWords,
  type GuideWord,
  readWord,
  unmarkCuts,
} from "../guide-words.ts";

/** A word, and where in it something was found. */
export interface Occurrence {
  word: GuideWord;
  at: number;
  /** What was found there. */
  text: string;
}

/** How long decoding may block at a time, in ms: under half a frame. */
const DECODE_SLICE = 6;
/** How many words are decoded between two looks at the clock. */
const DECODE_STEP = 500;

/**
 * All words stand in one string, a line each, so that the engine's own string search finds things:
 * that is some hundred times faster than visiting them.
 */
export class WordList {
  /** The words with their cuts marked: most are never read. */
  readonly #lines: readonly string[];
  readonly #counts: string;
  readonly #texts: readonly string[];
  readonly #text: string;
  readonly #starts: Int32Array;
  #words: readonly GuideWord[] | undefined;

  private constructor(lines: readonly string[], counts: string) {
    this.#lines = lines;
    this.#counts = counts;
    this.#text = unmarkCuts(`\n${lines.join("\n")}\n`);
    this.#texts = this.#text.slice(1, -1).split("\n");
    this.#starts = new Int32Array(lines.length);
    let start = 1;
    for (let entry = 0; entry < lines.length; entry++) {
      this.#starts[entry] = start;
      start += (this.#texts[entry]?.length ?? 0) + 1;
    }
  }

  /** Decodes a list in slices, so that typing stays smooth meanwhile. */
  static async load(encoded: EncodedWords): Promise<WordList> {
    const lines: string[] = [];
    let pause = performance.now() + DECODE_SLICE;
    for (const line of decodeLines(encoded)) {
      lines.push(line);
      if (lines.length % DECODE_STEP === 0 && performance.now() > pause) {
        await new Promise((resolve) => setTimeout(resolve));
        pause = performance.now() + DECODE_SLICE;
      }
    }
    return new WordList(lines, encoded.counts);
  }

  /** All words. */
  get words(): readonly GuideWord[] {
    this.#words ??= this.#lines.map((line, entry) => readWord(line, this.#counts[entry]));
    return this.#words;
  }

  /** Finds a word. */
  find(text: string): GuideWord | undefined {
    const entry = this.#firstFrom(text);
    return this.#texts[entry] === text ? this.#wordAt(entry) : undefined;
  }

  /** Lists the words that begin with a text. */
  wordsFrom(text: string): GuideWord[] {
    const first = this.#firstFrom(text);
    const words: GuideWord[] = [];
    for (let entry = first; this.#texts[entry]?.startsWith(text); entry++)
      words.push(this.#wordAt(entry));
    return words;
  }

  #wordAt(entry: number): GuideWord {
    return readWord(this.#lines[entry] ?? "", this.#counts[entry]);
  }

  /** The number of the first word that does not stand before a text. */
  #firstFrom(text: string): number {
    let low = 0;
    let high = this.#texts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#texts[middle] ?? "") < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Finds every word that holds a text; its first occurrence in each. */
  findHolding(text: string): Occurrence[] {
    const found: Occurrence[] = [];
    for (let at = this.#text.indexOf(text); at >= 0; ) {
      const entry = this.#entryAt(at);
      found.push(this.#occurrenceAt(entry, at, text));
      at = this.#text.indexOf(text, this.#starts[entry + 1] ?? this.#text.length);
    }
    return found;
  }

  /** Finds every word that matches a regular expression source; its first match in each. */
  findMatching(pattern: string): Occurrence[] {
    const found: Occurrence[] = [];
    let last = -1;
    for (const match of this.#text.matchAll(new RegExp(pattern, "g"))) {
      const entry = this.#entryAt(match.index);
      if (entry !== last) found.push(this.#occurrenceAt(entry, match.index, match[0]));
      last = entry;
    }
    return found;
  }

  #occurrenceAt(entry: number, position: number, text: string): Occurrence {
    return { word: this.#wordAt(entry), at: position - (this.#starts[entry] ?? 0), text };
  }

  /** The number of the word in which a position of the text lies. */
  #entryAt(position: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= position) low = middle;
      else high = middle;
    }
    return low;
  }
}
