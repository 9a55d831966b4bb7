/** The names of the glossary's terms: which term a query names, and what else it is called. */
import { unfinishedPattern } from "../../text/hangul.ts";
import { cutParticles } from "../../text/particle.ts";
import type { GuideTerm } from "../guide.ts";
import type { QueryWord } from "../query.ts";
import { readNameRow, runsOf } from "./name-row.ts";
import { DISTANCE, type Phrase, rowPhrase, uniquePhrases } from "./phrase.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A name that is typed in more words than this is not recognised. */
const MOST_WORDS = 6;
/** A beginning this short is the beginning of too many names. */
const SHORTEST_BEGINNING = 2;

interface NamedTerms {
  runs: string[];
  terms: Set<number>;
}

export class Names {
  readonly #terms: readonly GuideTerm[];
  readonly #vocabulary: Vocabulary;
  /** The names, and the terms that go by each, by its letters alone. */
  readonly #byName = new Map<string, NamedTerms>();

  constructor(terms: readonly GuideTerm[], vocabulary: Vocabulary) {
    this.#terms = terms;
    this.#vocabulary = vocabulary;
    for (const [number, term] of terms.entries())
      for (const name of term.names) this.#add(runsOf(name), number);
  }

  #add(runs: string[], number: number): void {
    const letters = runs.join("");
    const known = this.#byName.get(letters);
    if (known) known.terms.add(number);
    else this.#byName.set(letters, { runs, terms: new Set([number]) });
  }

  /** The letters of every name. */
  letters(): string[] {
    return [...this.#byName.keys()];
  }

  /** Finds the terms that words name together, with or without a particle after them. */
  findTerms(words: readonly QueryWord[]): number[] {
    const letters = words.map(lettersOf).join("");
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
    const letters = lettersOf(word);
    if (letters.length < SHORTEST_BEGINNING) return [];
    const last = letters.at(-1) ?? "";
    const pattern = new RegExp(`^${letters.slice(0, -1)}${unfinishedPattern(last) ?? last}`);
    const begun = [...this.#byName].filter(([name]) => pattern.test(name));
    const rows = begun.flatMap(([, { runs }]) => [this.#rowOf(runs, letters.length) ?? []]);
    const written = rows.filter((row) => row.length > 0);
    if (written.length > 0) return uniquePhrases(written.map(namePhrase));
    const least = Math.min(...begun.map(([name]) => name.length));
    const nearest = begun.filter(([name]) => name.length === least);
    return this.phrasesOf([...new Set(nearest.flatMap(([, { terms }]) => [...terms]))]);
  }

  /** The names of terms, as the notes write them, as phrases to look up. */
  phrasesOf(numbers: readonly number[]): Phrase[] {
    const rows = numbers.flatMap((number) => {
      const { names = [], rows: known = [] } = this.#terms[number] ?? {};
      return known.map((row) =>
        typeof row === "string" ? row.split(" ") : runsOf(names[row] ?? ""),
      );
    });
    return uniquePhrases(rows.map(namePhrase));
  }

  /** The row of a name's first runs, which have at least so many letters. */
  #rowOf(runs: readonly string[], length: number): string[] | undefined {
    let letters = 0;
    const begun = runs.filter((run) => {
      letters += run.length;
      return letters - run.length < length;
    });
    return readNameRow(this.#vocabulary, begun);
  }
}

function namePhrase(row: readonly string[]): Phrase {
  return rowPhrase(row, { distance: DISTANCE.alias, weight: 1 });
}

function lettersOf(word: QueryWord): string {
  return word.runs.map((run) => run.text).join("");
}
