/** The names of the glossary's terms: which term a query names, and what else it is called. */
import { cutParticles } from "../../text/particle.ts";
import type { GuideTerm } from "../guide.ts";
import type { QueryWord } from "../query.ts";
import { findRuns, unifyText } from "../word.ts";
import { DISTANCE, type Phrase, rowPhrase, rowsOf } from "./phrase.ts";
import { splitRun } from "./spacing.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A name that is typed in more words than this is not recognised. */
const MOST_WORDS = 6;
/** A beginning this short is the beginning of too many names. */
const SHORTEST_BEGINNING = 2;

export class Names {
  readonly #terms: readonly GuideTerm[];
  readonly #vocabulary: Vocabulary;
  /** The terms that go by a name, by its letters alone. */
  readonly #byName = new Map<string, number[]>();

  constructor(terms: readonly GuideTerm[], vocabulary: Vocabulary) {
    this.#terms = terms;
    this.#vocabulary = vocabulary;
    for (const [number, term] of terms.entries())
      for (const letters of new Set(term.names.map(lettersOf)))
        if (letters) this.#byName.set(letters, [...(this.#byName.get(letters) ?? []), number]);
  }

  /** Finds the terms that words name together, with or without a particle after them. */
  findTerms(words: readonly QueryWord[]): number[] {
    const letters = words.flatMap((word) => word.runs.map((run) => run.text)).join("");
    const ways = [letters, ...cutParticles(letters)];
    return ways.map((way) => this.#byName.get(way)).find((numbers) => numbers !== undefined) ?? [];
  }

  /** Counts the words of the longest name that a query begins with; 0 when it begins with none. */
  longestName(words: readonly QueryWord[]): number {
    for (let count = Math.min(words.length, MOST_WORDS); count > 0; count--)
      if (this.findTerms(words.slice(0, count)).length > 0) return count;
    return 0;
  }

  /** Finds the terms with a name that begins so. */
  findBegun(word: QueryWord): number[] {
    const letters = word.runs.map((run) => run.text).join("");
    if (letters.length < SHORTEST_BEGINNING) return [];
    return [...this.#byName].flatMap(([name, numbers]) =>
      name.startsWith(letters) ? numbers : [],
    );
  }

  /** The names of terms as phrases to look up; names that the notes never use are left out. */
  phrasesOf(numbers: readonly number[]): Phrase[] {
    const names = numbers.flatMap((number) => this.#terms[number]?.names ?? []);
    return names.flatMap((name) => this.#phraseOf(name) ?? []);
  }

  #phraseOf(name: string): Phrase | undefined {
    const runs = findRuns(unifyText(name).toLowerCase());
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

function lettersOf(name: string): string {
  return findRuns(unifyText(name).toLowerCase())
    .map((run) => run.text)
    .join("");
}
