/** The words of the site in one script: finding those that hold, begin or resemble what was typed. */
import { decodeWords, type EncodedWords, type GuideWord } from "../guide-words.ts";

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
  readonly words: readonly GuideWord[];
  readonly #text: string;
  readonly #starts: Int32Array;

  private constructor(words: readonly GuideWord[]) {
    this.words = words;
    this.#text = `\n${words.map(({ text }) => text).join("\n")}\n`;
    this.#starts = new Int32Array(words.length);
    let start = 1;
    for (const [entry, { text }] of words.entries()) {
      this.#starts[entry] = start;
      start += text.length + 1;
    }
  }

  /** Decodes a list in slices, so that typing stays smooth meanwhile. */
  static async load(encoded: EncodedWords): Promise<WordList> {
    const words: GuideWord[] = [];
    let pause = performance.now() + DECODE_SLICE;
    for (const word of decodeWords(encoded)) {
      words.push(word);
      if (words.length % DECODE_STEP === 0 && performance.now() > pause) {
        await new Promise((resolve) => setTimeout(resolve));
        pause = performance.now() + DECODE_SLICE;
      }
    }
    return new WordList(words);
  }

  /** Finds a word. */
  find(text: string): GuideWord | undefined {
    const word = this.words[this.#firstFrom(text)];
    return word?.text === text ? word : undefined;
  }

  /** Lists the words that begin with a text. */
  wordsFrom(text: string): GuideWord[] {
    const first = this.#firstFrom(text);
    let end = first;
    while (this.words[end]?.text.startsWith(text)) end++;
    return this.words.slice(first, end);
  }

  /** The number of the first word that does not stand before a text. */
  #firstFrom(text: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle]?.text ?? "") < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Finds every word that holds a text; its first occurrence in each. */
  findHolding(text: string): Occurrence[] {
    const found: Occurrence[] = [];
    for (let at = this.#text.indexOf(text); at >= 0; ) {
      const entry = this.#entryAt(at);
      found.push(...this.#occurrenceAt(entry, at, text));
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
      if (entry !== last) found.push(...this.#occurrenceAt(entry, match.index, match[0]));
      last = entry;
    }
    return found;
  }

  #occurrenceAt(entry: number, position: number, text: string): Occurrence[] {
    const word = this.words[entry];
    return word ? [{ word, at: position - (this.#starts[entry] ?? 0), text }] : [];
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
