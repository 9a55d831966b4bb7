/** From places in the vocabulary to look-ups in the index. */
import { scriptOf } from "../word.ts";
import { DISTANCE, type Key, type Phrase } from "./phrase.ts";
import type { Occurrence } from "./word-list.ts";

/** What was found inside a word is worth less than at its beginning. */
const INSIDE_WEIGHT = 0.5;
/** Rarer words beyond this many are left out: each costs a look-up. */
const MOST_INSIDE = 32;
/** Shorter beginnings stand inside words that say nothing of them: 수 of 필수, ap of map. */
const SHORTEST_INSIDE = { hangul: 2, code: 3 };

/**
 * Turns occurrences into as few look-ups as find them all: a look-up finds every word with its
 * beginning, and the index knows the parts of a compound (`로드`, `밸런서`) as words.
 */
export function occurrencePhrases(occurrences: readonly Occurrence[]): Phrase[] {
  const beginnings = new Map<string, Key>();
  const inside = new Map<string, { key: Key; count: number }>();
  for (const occurrence of occurrences) {
    const { text } = occurrence;
    const word = indexedWord(occurrence);
    if (word.startsWith(text)) beginnings.set(text, { text, needle: text });
    else {
      const count = (inside.get(word)?.count ?? 0) + occurrence.word.count;
      inside.set(word, { key: { text: word, needle: text }, count });
    }
  }
  const isEnough = beginnings.size > 0 && occurrences.every(({ text }) => isShort(text));
  const common = isEnough
    ? []
    : [...inside.values()].sort((a, b) => b.count - a.count).slice(0, MOST_INSIDE);
  const phrases: Phrase[] = [
    { slots: [shortest([...beginnings.values()])], distance: DISTANCE.typed, weight: 1 },
    { slots: [common.map(({ key }) => key)], distance: DISTANCE.loose, weight: INSIDE_WEIGHT },
  ];
  return phrases.filter(({ slots: [keys] }) => keys && keys.length > 0);
}

function isShort(text: string): boolean {
  return text.length < SHORTEST_INSIDE[scriptOf(text)];
}

/** Leaves out keys that a shorter one finds anyway. */
function shortest(keys: Key[]): Key[] {
  const sorted = keys.sort((a, b) => a.text.length - b.text.length);
  return sorted.filter(
    (key, index) => !sorted.slice(0, index).some(({ text }) => key.text.startsWith(text)),
  );
}

/** The part of an entry that holds an occurrence; the whole entry where it goes across parts. */
function indexedWord({ word, at, text }: Occurrence): string {
  const bounds = [0, ...word.cuts, word.text.length];
  const next = bounds.findIndex((bound) => bound > at);
  const [start = 0, end = word.text.length] = bounds.slice(next - 1);
  return at + text.length <= end ? word.text.slice(start, end) : word.text;
}
