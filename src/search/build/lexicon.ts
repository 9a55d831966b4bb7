/** What the words of a site are: stems without their particles, compounds with their parts. */
import { cutParticles, readTail } from "../../text/particle.ts";
import { findRuns, isListed, unifyText } from "../word.ts";
import { isTail, splitTokens } from "./token.ts";

/** A Hangul word taken apart. */
export interface CutWord {
  /** The words it is made of; together they are the stem. */
  parts: string[];
  /** A verb's ending, or 들; empty for none. */
  ending: string;
  /** Empty for none. */
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
/** Particles that nouns end in as well: 정확도, 회의, 평가. */
const NOUN_ENDS = [..."도의가이로과나만에고지와라"];
/** What only a noun takes, and never a word that has a particle already. */
const OBJECT_PARTICLES = ["을", "를", "이", "가"];

export class Lexicon {
  readonly #hangul = new Map<string, WordCount>();
  readonly #code = new Map<string, CodeCount>();
  readonly #cuts = new Map<string, CutWord>();
  #parts: ReadonlyMap<string, number> = new Map();
  #stems: ReadonlyMap<string, string> = new Map();

  /** @param pages each page as the texts it holds */
  constructor(pages: Iterable<Iterable<string>>) {
    const known = new Map<string, readonly WordCount[]>();
    let page = 0;
    for (const texts of pages) {
      for (const text of texts)
        for (const token of splitTokens(text)) {
          const words = known.get(token) ?? this.#addToken(unifyText(token));
          known.set(token, words);
          for (const word of words) countPage(word, page);
        }
      page++;
    }
    this.#stems = chooseStems([...this.#hangul.keys()]);
    this.#parts = chooseParts(this.#countStems());
  }

  #addToken(token: string): WordCount[] {
    return findRuns(token)
      .filter(({ isHangul, start, text }, index) => !isHangul || !isTail(token, index, start, text))
      .map(({ isHangul, text }) =>
        isHangul ? countOf(this.#hangul, text) : addCode(this.#code, text),
      );
  }

  /** Counts stems, and the endings that follow them: they stand in the index as words, too. */
  #countStems(): Map<string, number> {
    const counts = new Map<string, number>();
    const add = (word: string, pages: number) => counts.set(word, (counts.get(word) ?? 0) + pages);
    for (const [word, { pages }] of this.#hangul) {
      const stem = this.#stems.get(word) ?? word;
      const { ending } = readTail(word.slice(stem.length));
      add(stem, pages);
      if (ending) add(ending, pages);
    }
    return counts;
  }

  /** Takes a run of Hangul apart. */
  cut(word: string): CutWord {
    let cut = this.#cuts.get(word);
    if (!cut) {
      const stem = this.#stems.get(word) ?? word;
      cut = { parts: splitCompound(stem, this.#parts), ...readTail(word.slice(stem.length)) };
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
      if (isListed(text)) entries.push({ text, count: word.pages, cuts: word.cuts });
    return entries.sort((a, b) => (a.text < b.text ? -1 : 1));
  }
}

/** On how many pages a word stands. */
interface WordCount {
  pages: number;
  /** The last of them. */
  last: number;
}

interface CodeCount extends WordCount {
  cuts: number[];
}

function countPage(count: WordCount, page: number): void {
  if (count.last === page) return;
  count.pages++;
  count.last = page;
}

function countOf(counts: Map<string, WordCount>, word: string): WordCount {
  const count = counts.get(word) ?? { pages: 0, last: -1 };
  counts.set(word, count);
  return count;
}

function addCode(counts: Map<string, CodeCount>, word: string): CodeCount {
  const key = word.toLowerCase();
  const cuts = camelCuts(word);
  const count = counts.get(key) ?? { pages: 0, last: -1, cuts };
  // Parts of a word are sure to be indexed only if each of its spellings shows them.
  count.cuts = count.cuts.filter((cut) => cuts.includes(cut));
  counts.set(key, count);
  return count;
}

/** Where Pagefind itself begins a new word: after `_`, and at a capital letter after a small one. */
function camelCuts(word: string): number[] {
  return [...word.matchAll(/(?<=[a-z])[A-Z]|(?=[A-Za-z\d])(?<=[A-Za-z\d]_+)[A-Za-z\d]/g)].map(
    (match) => match.index,
  );
}

function cutsOf(parts: string[]): number[] {
  const cuts: number[] = [];
  let at = 0;
  for (const part of parts.slice(0, -1)) {
    at += part.length;
    cuts.push(at);
  }
  return cuts;
}

/**
 * Finds the stem of each word: the longest one that takes 을 or 이 itself, as 정확도 does, although
 * 도 could be a particle; else the shortest that also stands alone or has tails that begin
 * differently, which keeps 와이파이 whole.
 */
function chooseStems(words: readonly string[]): Map<string, string> {
  const tails = new Map<string, Set<string>>();
  for (const word of words)
    for (const stem of [word, ...cutParticles(word, SHORTEST)])
      tails.set(stem, (tails.get(stem) ?? new Set()).add(word.slice(stem.length)));
  const isNoun = (stem: string) => {
    const found = tails.get(stem);
    return found !== undefined && OBJECT_PARTICLES.some((particle) => found.has(particle));
  };
  const isAttested = (stem: string) => {
    const found = tails.get(stem) ?? [];
    return new Set([...found].map((tail) => tail.charAt(0))).size > 1 || tails.get(stem)?.has("");
  };
  const stemOf = (word: string) => {
    const stems = [word, ...cutParticles(word, SHORTEST)];
    const noun = stems.find((stem, index) => isNoun(stem) && !isInflected(stem, stems, index));
    return noun ?? stems.slice(1).findLast(isAttested) ?? word;
  };
  // Careless writing has 관리자는이, too: only a tail that may end a noun leaves the question open.
  const isInflected = (stem: string, stems: readonly string[], index: number) =>
    stems
      .slice(index + 1)
      .some((other) => !NOUN_ENDS.includes(stem.slice(other.length)) && isAttested(other));
  return new Map(words.map((word) => [word, followStem(word, stemOf)]));
}

/** 요소를도 → 요소를 → 요소. */
function followStem(word: string, stemOf: (word: string) => string): string {
  const stem = stemOf(word);
  return stem === word ? stem : followStem(stem, stemOf);
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
