/** Planning a search: what each word of the query may be looked up as. */

import { otherLayouts } from "../../text/keyboard.ts";
import { isParticleAfter } from "../../text/particle.ts";
import type { Query, QueryWord } from "../query.ts";
import { findRuns, SCRIPTS } from "../word.ts";
import { asGuess, rankGuesses, readUnfinished, readWithoutLast } from "./guesses.ts";
import type { Names } from "./names.ts";
import type { Phrase } from "./phrase.ts";
import { readLiterally } from "./readings.ts";
import { Speller } from "./typo.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Correction {
  typed: string;
  read: string;
}

/** One way to understand a word. */
export interface Reading {
  phrases: Phrase[];
  /** What was looked up instead of what was typed. */
  correction?: Correction;
}

/** Neighbouring words of the query that are looked up together. */
export interface Group {
  /** The ways to read each word, of which the first counts that finds anything. */
  words: AsyncIterable<Reading>[];
  /** The other names of the term that the words name. */
  aliases: Phrase[];
  /**
   * Whether the words must follow each other: quoted words always; words that may be written as
   * one, such as 수명 주기, where they do so at all.
   */
  row: "always" | "preferred" | "free";
}

/** Plans the searches of one site. */
export class Planner {
  readonly #vocabulary: Vocabulary;
  readonly #names: Names;
  readonly #speller: Speller;

  constructor(vocabulary: Vocabulary, names: Names) {
    this.#vocabulary = vocabulary;
    this.#names = names;
    this.#speller = new Speller(vocabulary, names.letters());
  }

  /** @param isLiteral whether to look up only what was typed, without guesses */
  plan(query: Query, isLiteral: boolean): Group[] {
    const groups: Group[] = [];
    for (let start = 0; start < query.words.length; ) {
      const quoted = query.phrases.find(([from]) => from === start);
      const limit = query.phrases.find(([from]) => from > start)?.[0];
      const end = quoted?.[1] ?? start + this.#groupLength(query.words.slice(start, limit));
      groups.push(this.#planGroup(query.words.slice(start, end), quoted !== undefined, isLiteral));
      start = end;
    }
    return groups;
  }

  #groupLength(words: readonly QueryWord[]): number {
    const compound = words.findLastIndex((_, index) => this.#isOneWord(words.slice(0, index + 1)));
    return Math.max(1, this.#names.longestName(words), compound + 1);
  }

  /** Says whether words may as well be written together: 수명 주기, 배포 하는. */
  #isOneWord(words: readonly QueryWord[]): boolean {
    const [first, second] = words;
    if (!first || !second) return false;
    const isTail = words.length === 2 && isParticleAfter(first.text, second.text);
    return isTail || this.#vocabulary.has(words.map((word) => word.text).join(""));
  }

  #planGroup(words: readonly QueryWord[], isQuoted: boolean, isLiteral: boolean): Group {
    const aliases = isQuoted ? [] : this.#names.phrasesOf(this.#names.findTerms(words));
    const isFixed = isLiteral || isQuoted || aliases.length > 0;
    return {
      words: words.map((word) => this.#readings(word, isFixed)),
      aliases,
      row: isQuoted ? "always" : this.#isOneWord(words) ? "preferred" : "free",
    };
  }

  async *#readings(word: QueryWord, isFixed: boolean): AsyncGenerator<Reading> {
    yield { phrases: readLiterally(this.#vocabulary, word) };
    if (isFixed) return;
    const begun = asGuess(this.#names.readBegun(word));
    yield { phrases: [...begun, ...readUnfinished(this.#vocabulary, word)] };
    await this.#vocabulary.open(SCRIPTS);
    for (const text of otherLayouts(word.raw))
      yield { phrases: this.#readMeant(text), correction: { typed: word.raw, read: text } };
    const near = this.#speller.findNearest(word.runs.map((run) => run.text).join(""));
    const [read = ""] = near;
    const phrases = rankGuesses(near.map((text) => this.#readMeant(text)));
    yield { phrases, correction: { typed: word.raw, read } };
    yield { phrases: readWithoutLast(this.#vocabulary, word) };
  }

  /** Reads what a word was taken for: by its letters, by the names of its term, or unfinished. */
  #readMeant(text: string): Phrase[] {
    const word = { text, raw: text, runs: findRuns(text) };
    const named = this.#names.phrasesOf(this.#names.findTerms([word]));
    const phrases = [...readLiterally(this.#vocabulary, word), ...named];
    return asGuess(phrases.length > 0 ? phrases : readUnfinished(this.#vocabulary, word));
  }
}
