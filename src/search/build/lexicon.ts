/** What the words of a site are: stems without their particles, compounds with their parts. */
import { cutParticles, isParticleAfter } from "../../text/particle.ts";
import { findRuns } from "../word.ts";

/** A Hangul word taken apart. */
export interface CutWord {
  /** The words it is made of; together they are the stem. */
  parts: string[];
  /** What follows the stem; empty for none. */
  particle: string;
}

/** An entry of the vocabulary. */
export interface LexiconEntry {
  text: string;
  /** How common it is: the pages of each of its forms, summed. */
  count: number;
  /** Where its parts begin, the first left out. */
  cuts: number[];
}

/** Fewest syllables of a stem, and of a part of a compound: shorter ones match by accident. */
const SHORTEST = 2;
/** Fewest pages on which a word must stand alone to count as a part of compounds. */
const PART_PAGES = 2;
/** A longer run of letters is data, such as a hash: nobody types a piece of it. */
const LONGEST_CODE = 40;

export class Lexicon {
  readonly #hangul = new Map<string, { pages: number; last: number }>();
  readonly #code = new Map<string, CodeWord>();
  readonly #cuts = new Map<string, CutWord>();
  #parts: ReadonlyMap<string, number> = new Map();
  #stems: ReadonlyMap<string, string> = new Map();

  /** @param pages each page as the texts it holds */
  constructor(pages: Iterable<Iterable<string>>) {
    let page = 0;
    for (const texts of pages) {
      for (const text of texts) this.#count(text, page);
      page++;
    }
    this.#stems = chooseStems([...this.#hangul.keys()]);
    this.#parts = chooseParts(this.#countStems());
  }

  #count(text: string, page: number): void {
    for (const token of text.split(/\s+/))
      for (const [index, run] of findRuns(token).entries()) {
        if (!run.isHangul) countCode(this.#code, run.text, page);
        else if (!isTail(token, index, run.start, run.text))
          countPage(this.#hangul, run.text, page);
      }
  }

  #countStems(): Map<string, number> {
    const pages = new Map<string, number>();
    for (const [word, count] of this.#hangul) {
      const stem = this.#stems.get(word) ?? word;
      pages.set(stem, (pages.get(stem) ?? 0) + count.pages);
    }
    return pages;
  }

  /** Takes a run of Hangul apart. */
  cut(word: string): CutWord {
    let cut = this.#cuts.get(word);
    if (!cut) {
      const stem = this.#stems.get(word) ?? word;
      cut = { parts: splitCompound(stem, this.#parts), particle: word.slice(stem.length) };
      this.#cuts.set(word, cut);
    }
    return cut;
  }

  /** The vocabulary, sorted. */
  entries(): LexiconEntry[] {
    const entries: LexiconEntry[] = [];
    for (const [text, pages] of this.#countStems())
      entries.push({ text, count: pages, cuts: cutsOf(this.cut(text).parts) });
    for (const [text, word] of this.#code)
      if (!/^\d+$/.test(text) && text.length <= LONGEST_CODE)
        entries.push({ text, count: word.pages, cuts: word.cuts });
    return entries.sort((a, b) => (a.text < b.text ? -1 : 1));
  }
}

interface CodeWord {
  pages: number;
  last: number;
  cuts: number[];
}

function countPage(
  counts: Map<string, { pages: number; last: number }>,
  word: string,
  page: number,
) {
  const count = counts.get(word);
  if (!count) counts.set(word, { pages: 1, last: page });
  else if (count.last !== page) {
    count.pages++;
    count.last = page;
  }
}

function countCode(counts: Map<string, CodeWord>, word: string, page: number): void {
  const key = word.toLowerCase();
  const known = counts.get(key);
  if (!known) counts.set(key, { pages: 1, last: page, cuts: camelCuts(word) });
  else {
    // Parts of a word are sure to be indexed only if each of its spellings shows them.
    if (known.cuts.length > 0) {
      const cuts = camelCuts(word);
      known.cuts = known.cuts.filter((cut) => cuts.includes(cut));
    }
    if (known.last !== page) {
      known.pages++;
      known.last = page;
    }
  }
}

/** Where Pagefind itself begins a new word: after `_`, and at a capital letter after a small one. */
function camelCuts(word: string): number[] {
  return [...word.matchAll(/(?<=[a-z])[A-Z]|(?<=[A-Za-z\d]_+)[A-Za-z\d]/g)].map(
    (match) => match.index,
  );
}

/** Says whether a run is the particle of what stands before it in the token: 의 in `CodeDeploy의`. */
export function isTail(token: string, index: number, start: number, run: string): boolean {
  return index > 0 && isParticleAfter(token.slice(0, start), run);
}

function cutsOf(parts: string[]): number[] {
  const cuts: number[] = [];
  let at = 0;
  for (const part of parts.slice(0, -1)) cuts.push((at += part.length));
  return cuts;
}

/**
 * Finds the stem of each word: the shortest one that also occurs alone or with another particle.
 * The evidence keeps 와이파이 whole, although 이 could be a particle.
 */
function chooseStems(words: string[]): Map<string, string> {
  const forms = new Map<string, number>();
  const stemsOf = words.map((word) => [word, ...cutParticles(word, SHORTEST)]);
  for (const stem of stemsOf.flat()) forms.set(stem, (forms.get(stem) ?? 0) + 1);
  return new Map(
    stemsOf.map((stems, index) => [
      words[index] ?? "",
      stems.findLast((stem) => (forms.get(stem) ?? 0) > 1) ?? words[index] ?? "",
    ]),
  );
}

/** Collects the words that compounds are made of: those that are no compounds themselves. */
function chooseParts(stems: ReadonlyMap<string, number>): Map<string, number> {
  const parts = new Map<string, number>();
  const byLength = [...stems].sort(([a], [b]) => a.length - b.length);
  for (const [stem, pages] of byLength)
    if (stem.length >= SHORTEST && pages >= PART_PAGES && splitCompound(stem, parts).length === 1)
      parts.set(stem, pages);
  return parts;
}

/** Splits a word into the fewest known parts, the most frequent ones where the number is equal. */
function splitCompound(word: string, parts: ReadonlyMap<string, number>): string[] {
  if (word.length < 2 * SHORTEST) return [word];
  const best: ({ parts: string[]; score: number } | undefined)[] = [{ parts: [], score: 0 }];
  for (let end = SHORTEST; end <= word.length; end++)
    for (let start = 0; start <= end - SHORTEST; start++) {
      const before = best[start];
      const pages = parts.get(word.slice(start, end));
      if (!before || !pages || end - start === word.length) continue;
      const found = {
        parts: [...before.parts, word.slice(start, end)],
        score: before.score + Math.log(pages),
      };
      const known = best[end];
      const difference = known ? known.parts.length - found.parts.length : 1;
      if (!known || difference > 0 || (difference === 0 && found.score > known.score))
        best[end] = found;
    }
  return best[word.length]?.parts ?? [word];
}
