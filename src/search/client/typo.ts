/** Finding the words that a misspelt one may have meant. */
import { toKeystrokes } from "../../text/hangul.ts";
import { cutParticles } from "../../text/particle.ts";
import { type Script, scriptOf } from "../word.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Fewer keystrokes than this are too close to too many words. */
const SHORTEST = 4;
/** From this many keystrokes on, two of them may be wrong. */
const LONG = 10;
const MOST_CANDIDATES = 4;

interface Keystrokes {
  text: string;
  count: number;
  keys: string;
}

/** Knows the keystrokes of all words and names. */
export class Speller {
  readonly #vocabulary: Vocabulary;
  readonly #names: readonly string[];
  readonly #keystrokes = new Map<Script, Keystrokes[]>();

  /** @param names what the notes may write differently, and readers type */
  constructor(vocabulary: Vocabulary, names: readonly string[]) {
    this.#vocabulary = vocabulary;
    this.#names = names;
  }

  /**
   * Finds the words of the same script with the fewest wrong keystrokes, the most common first.
   *
   * @returns a few, all equally near; none when the nearest is too far
   */
  findNearest(word: string): string[] {
    const known = this.#keystrokesLike(word);
    for (const candidate of [word, ...cutParticles(word)]) {
      const near = findNear(known, toKeystrokes(candidate));
      if (near.length > 0) return near;
    }
    return [];
  }

  #keystrokesLike(word: string): Keystrokes[] {
    const script = scriptOf(word);
    const known = this.#keystrokes.get(script) ?? [
      ...this.#vocabulary.wordsLike(word).map(({ text, count }) => keystrokesOf(text, count)),
      ...this.#names
        .filter((name) => scriptOf(name) === script)
        .map((name) => keystrokesOf(name, 0)),
    ];
    this.#keystrokes.set(script, known);
    return known;
  }
}

function keystrokesOf(text: string, count: number): Keystrokes {
  return { text, count, keys: toKeystrokes(text) };
}

function findNear(known: readonly Keystrokes[], keys: string): string[] {
  if (keys.length < SHORTEST) return [];
  let limit = keys.length >= LONG ? 2 : 1;
  let found: Keystrokes[] = [];
  for (const other of known) {
    const { length } = other.keys;
    if (Math.abs(length - keys.length) > limit || length < SHORTEST) continue;
    const distance = keystrokeDistance(keys, other.keys, limit);
    if (distance > limit) continue;
    if (distance < limit) found = [];
    limit = distance;
    found.push(other);
  }
  const sorted = found.sort((a, b) => b.count - a.count);
  return [...new Set(sorted.map(({ text }) => text))].slice(0, MOST_CANDIDATES);
}

/**
 * Counts wrong, missing, extra and swapped keystrokes (optimal string alignment).
 *
 * @returns the count, or something above the limit as soon as it cannot stay within
 */
export function keystrokeDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(cost, (last[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? i) + 1);
      current.push(best);
      least = Math.min(least, best);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? limit + 1;
}
