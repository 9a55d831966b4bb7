/** The names of the glossary's terms: which term a query names, and what else it is called. */
import { unfinishedPattern } from "../../text/hangul.ts";
import { cutParticles } from "../../text/particle.ts";
import type { GuideTerm } from "../guide.ts";
import type { QueryWord } from "../query.ts";
import { findRuns, unifyText } from "../word.ts";
import { DISTANCE, type Phrase, rowPhrase, rowsOf, uniquePhrases } from "./phrase.ts";
import { splitRun } from "./spacing.ts";
import type { Vocabulary } from "./vocabulary.ts";

interface NamedTerms {
  name: string;
  terms: Set<number>;
}

/** A name that is typed in more words than this is not recognised. */
const MOST_WORDS = 6;
/** A beginning this short is the beginning of too many names. */
const SHORTEST_BEGINNING = 2;

export class Names {
  readonly #terms: readonly GuideTerm[];
  readonly #vocabulary: Vocabulary;
  /** The names, and the terms that go by each, by its letters alone. */
  readonly #byName = new Map<string, NamedTerms>();

  constructor(terms: readonly GuideTerm[], vocabulary: Vocabulary) {
    this.#terms = terms;
    this.#vocabulary = vocabulary;
    for (const [number, term] of terms.entries())
      for (const name of term.names) this.#add(name, number);
  }

  #add(name: string, number: number): void {
    const letters = lettersOf(name);
    const known = this.#byName.get(letters);
    if (!known) this.#byName.set(letters, { name, terms: new Set([number]) });
    else known.terms.add(number);
  }

  /** Finds the terms that words name together, with or without a particle after them. */
  findTerms(words: readonly QueryWord[]): number[] {
    const letters = words.flatMap((word) => word.runs.map((run) => run.text)).join("");
    const ways = [letters, ...cutParticles(letters)];
    const named = ways.map((way) => this.#byName.get(way)).find((found) => found !== undefined);
    return [...(named?.terms ?? [])];
  }

  /** Counts the words of the longest name that a query begins with; 0 when it begins with none. */
  longestName(words: readonly QueryWord[]): number {
    for (let count = Math.min(words.length, MOST_WORDS); count > 0; count--)
      if (this.findTerms(words.slice(0, count)).length > 0) return count;
    return 0;
  }

  /**
   * Reads a word as the beginning of names, its last syllable perhaps unfinished: as much of them as
   * was begun, 수명 주기 for 수명주; where the notes never write those, the other names of the terms
   * that are nearest.
   */
  readBegun(word: QueryWord): Phrase[] {
    const letters = word.runs.map((run) => run.text).join("");
    if (letters.length < SHORTEST_BEGINNING) return [];
    const last = letters.at(-1) ?? "";
    const pattern = new RegExp(`^${letters.slice(0, -1)}${unfinishedPattern(last) ?? last}`);
    const begun = [...this.#byName].filter(([name]) => pattern.test(name));
    const phrases = begun.flatMap(([, { name }]) => this.#phraseOf(name, letters.length) ?? []);
    if (phrases.length > 0) return uniquePhrases(phrases);
    const least = Math.min(...begun.map(([name]) => name.length));
    const nearest = begun.filter(([name]) => name.length === least);
    return this.phrasesOf([...new Set(nearest.flatMap(([, { terms }]) => [...terms]))]);
  }

  /** The names of terms as phrases to look up; names that the notes never use are left out. */
  phrasesOf(numbers: readonly number[]): Phrase[] {
    const names = numbers.flatMap((number) => this.#terms[number]?.names ?? []);
    return leaveOutLonger(uniquePhrases(names.flatMap((name) => this.#phraseOf(name) ?? [])));
  }

  /** @param length how many letters of the name are wanted, at least; all if not given */
  #phraseOf(name: string, length = Number.POSITIVE_INFINITY): Phrase | undefined {
    let letters = 0;
    const runs = findRuns(unifyText(name).toLowerCase()).filter(({ text }) => {
      letters += text.length;
      return letters - text.length < length;
    });
    const parts = runs.map(({ text }) => this.#readPart(text));
    const known = parts.filter((part) => part !== undefined);
    if (known.length === 0 || known.length < parts.length) return undefined;
    const [row] = rowsOf(known.map((part) => [part]));
    return row && { ...row, distance: DISTANCE.alias };
  }

  #readPart(run: string): Phrase | undefined {
    const parts = this.#vocabulary.partsOf(run);
    if (parts) return rowPhrase(parts, { distance: DISTANCE.alias, weight: 1 });
    return splitRun(this.#vocabulary, run, false);
  }
}

/** Leaves out rows that hold another one: what 롤백 finds, 자동 롤백 need not look for. */
function leaveOutLonger(phrases: readonly Phrase[]): Phrase[] {
  const rows = phrases.map(({ slots }) => ` ${slots.map(([key]) => key?.text).join(" ")} `);
  return phrases.filter((_, index) =>
    rows.every((row, other) => other === index || !rows[index]?.includes(row)),
  );
}

function lettersOf(name: string): string {
  return findRuns(unifyText(name).toLowerCase())
    .map((run) => run.text)
    .join("");
}
