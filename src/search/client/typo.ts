/** Finding the words that a misspelt one may have meant. */
import { toKeystrokes } from "../../text/hangul.ts";
import { cutParticles } from "../../text/particle.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Fewer keystrokes than this are too close to too many words. */
const SHORTEST = 4;
/** From this many keystrokes on, two of them may be wrong. */
const LONG = 10;
const MOST_CANDIDATES = 4;

/** Knows the keystrokes of all words. */
export class Speller {
  readonly #vocabulary: Vocabulary;
  #keystrokes: string[] | undefined;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /**
   * Finds the words with the fewest wrong keystrokes, the most common first.
   *
   * @returns a few, all equally near; none when the nearest is too far
   */
  findNearest(word: string): string[] {
    for (const candidate of [word, ...cutParticles(word)]) {
      const near = this.#nearest(toKeystrokes(candidate));
      if (near.length > 0) return near;
    }
    return [];
  }

  #nearest(keys: string): string[] {
    if (keys.length < SHORTEST) return [];
    this.#keystrokes ??= this.#vocabulary.words().map(toKeystrokes);
    let limit = keys.length >= LONG ? 2 : 1;
    let found: number[] = [];
    for (const [entry, other] of this.#keystrokes.entries()) {
      if (Math.abs(other.length - keys.length) > limit || other.length < SHORTEST) continue;
      const distance = keystrokeDistance(keys, other, limit);
      if (distance > limit) continue;
      if (distance < limit) found = [];
      limit = distance;
      found.push(entry);
    }
    found.sort((a, b) => this.#vocabulary.countOf(b) - this.#vocabulary.countOf(a));
    return found.slice(0, MOST_CANDIDATES).map((entry) => this.#vocabulary.textOf(entry));
  }
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
