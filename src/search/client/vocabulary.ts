/** The words of the site, in the browser: finding those that hold, begin or resemble what was typed. */
import { decodeWords, type EncodedWords } from "../guide-words.ts";

/** An entry, and where in it something was found. */
export interface Occurrence {
  entry: number;
  at: number;
  /** What was found there. */
  text: string;
}

export interface WordCount {
  text: string;
  count: number;
}

/** How long decoding may block at a time, in ms: under half a frame. */
const DECODE_SLICE = 6;
/** How many entries are decoded between two looks at the clock. */
const DECODE_STEP = 500;

/**
 * All entries stand in one string, a line each, so that the engine's own string search finds things:
 * that is some hundred times faster than visiting them.
 */
export class Vocabulary {
  readonly #text: string;
  readonly #starts: Int32Array;
  readonly #counts: Uint32Array;
  readonly #cuts: ReadonlyMap<number, number[]>;

  private constructor(lines: string[], counts: number[], cuts: Map<number, number[]>) {
    this.#text = `\n${lines.join("\n")}\n`;
    this.#counts = Uint32Array.from(counts);
    this.#cuts = cuts;
    this.#starts = new Int32Array(lines.length);
    let start = 1;
    for (const [entry, line] of lines.entries()) {
      this.#starts[entry] = start;
      start += line.length + 1;
    }
  }

  /** Decodes a vocabulary in slices, so that typing stays smooth meanwhile. */
  static async load(encoded: EncodedWords): Promise<Vocabulary> {
    const lines: string[] = [];
    const counts: number[] = [];
    const cuts = new Map<number, number[]>();
    let pause = performance.now() + DECODE_SLICE;
    for (const word of decodeWords(encoded)) {
      if (word.cuts.length > 0) cuts.set(lines.length, word.cuts);
      lines.push(word.text);
      counts.push(word.count);
      if (lines.length % DECODE_STEP === 0 && performance.now() > pause) {
        await new Promise((resolve) => setTimeout(resolve));
        pause = performance.now() + DECODE_SLICE;
      }
    }
    return new Vocabulary(lines, counts, cuts);
  }

  get size(): number {
    return this.#starts.length;
  }

  /** All entries. */
  words(): string[] {
    return this.#text.slice(1, -1).split("\n");
  }

  /** An entry's text; empty past the last. */
  textOf(entry: number): string {
    if (entry >= this.size) return "";
    const end = this.#starts[entry + 1] ?? this.#text.length;
    return this.#text.slice(this.#starts[entry], end - 1);
  }

  /** How common an entry is, given by its number or its text. */
  countOf(word: number | string): number {
    const entry = typeof word === "number" ? word : this.#firstFrom(word);
    return typeof word === "number" || this.textOf(entry) === word ? (this.#counts[entry] ?? 0) : 0;
  }

  /** Where an entry's parts begin, the first left out. */
  cutsOf(entry: number): readonly number[] {
    return this.#cuts.get(entry) ?? [];
  }

  has(text: string): boolean {
    return this.textOf(this.#firstFrom(text)) === text;
  }

  /** The parts that the index knows a word by; undefined for a word that is no entry. */
  partsOf(text: string): string[] | undefined {
    const entry = this.#firstFrom(text);
    if (this.textOf(entry) !== text) return undefined;
    // Letters stand in the index whole, too.
    const cuts = /^[가-힣]/.test(text) ? this.cutsOf(entry) : [];
    const bounds = [0, ...cuts, text.length];
    return bounds.slice(1).map((end, index) => text.slice(bounds[index], end));
  }

  /** Says whether an entry begins with a text. */
  hasBeginning(text: string): boolean {
    return this.textOf(this.#firstFrom(text)).startsWith(text);
  }

  /** Lists the entries that begin with a text. */
  wordsFrom(text: string): WordCount[] {
    const words: WordCount[] = [];
    for (let entry = this.#firstFrom(text); entry < this.size; entry++) {
      const word = this.textOf(entry);
      if (!word.startsWith(text)) break;
      words.push({ text: word, count: this.countOf(entry) });
    }
    return words;
  }

  /** The number of the first entry that does not stand before a text. */
  #firstFrom(text: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.textOf(middle) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Finds every entry that holds a text; its first occurrence in each. */
  findHolding(text: string): Occurrence[] {
    const found: Occurrence[] = [];
    for (let at = this.#text.indexOf(text); at >= 0; ) {
      const entry = this.#entryAt(at);
      found.push({ entry, at: at - (this.#starts[entry] ?? 0), text });
      at = this.#text.indexOf(text, this.#starts[entry + 1] ?? this.#text.length);
    }
    return found;
  }

  /** Finds every entry that matches a regular expression source; its first match in each. */
  findMatching(pattern: string): Occurrence[] {
    const found: Occurrence[] = [];
    let last = -1;
    for (const match of this.#text.matchAll(new RegExp(pattern, "g"))) {
      const entry = this.#entryAt(match.index);
      if (entry !== last)
        found.push({ entry, at: match.index - (this.#starts[entry] ?? 0), text: match[0] });
      last = entry;
    }
    return found;
  }

  /** The entry in which a position of the text lies. */
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
