/** From places in the vocabulary to look-ups in the index. */
import { DISTANCE, type Key, type Phrase, uniquePhrases } from "./phrase.ts";
import type { Occurrence, Vocabulary } from "./vocabulary.ts";

/** What was found inside a word is worth less than at its beginning. */
const INSIDE_WEIGHT = 0.5;
/** Rarer words beyond this many are left out: each costs a look-up. */
const MOST_INSIDE = 32;
const MOST_ROWS = 8;

/**
 * Turns occurrences into as few look-ups as find them all: a look-up finds every word with its
 * beginning, and the index knows the parts of compounds (`로드`, `밸런서`) as words.
 */
export function occurrencePhrases(
  vocabulary: Vocabulary,
  occurrences: readonly Occurrence[],
): Phrase[] {
  const beginnings = new Map<string, Key>();
  const inside = new Map<string, { key: Key; count: number }>();
  const rows: Phrase[] = [];
  for (const occurrence of occurrences) {
    const [first, ...others] = piecesOf(vocabulary, occurrence);
    if (!first) continue;
    const { key } = first;
    if (others.length > 0)
      rows.push({
        slots: [first, ...others].map((piece) => [piece.key]),
        distance: first.begins ? DISTANCE.typed : DISTANCE.loose,
        weight: 1,
      });
    else if (first.begins) beginnings.set(key.text, key);
    else {
      const count = (inside.get(key.text)?.count ?? 0) + vocabulary.countOf(occurrence.entry);
      inside.set(key.text, { key, count });
    }
  }
  const common = [...inside.values()].sort((a, b) => b.count - a.count).slice(0, MOST_INSIDE);
  const words: Phrase[] = [
    { slots: [shortest([...beginnings.values()])], distance: DISTANCE.typed, weight: 1 },
    { slots: [common.map(({ key }) => key)], distance: DISTANCE.loose, weight: INSIDE_WEIGHT },
  ];
  return [
    ...words.filter(({ slots: [keys] }) => keys && keys.length > 0),
    ...uniquePhrases(rows).slice(0, MOST_ROWS),
  ];
}

/** Leaves out keys that a shorter one finds anyway. */
function shortest(keys: Key[]): Key[] {
  const sorted = keys.sort((a, b) => a.text.length - b.text.length);
  return sorted.filter(
    (key, index) => !sorted.slice(0, index).some(({ text }) => key.text.startsWith(text)),
  );
}

interface Piece {
  key: Key;
  /** Whether the word's own beginning was found. */
  begins: boolean;
}

/** The parts of an entry that an occurrence touches. */
function piecesOf(vocabulary: Vocabulary, { entry, at, text }: Occurrence): Piece[] {
  const word = vocabulary.textOf(entry);
  const bounds = [0, ...vocabulary.cutsOf(entry), word.length];
  const end = at + text.length;
  const pieces: Piece[] = [];
  for (const [index, start] of bounds.slice(0, -1).entries()) {
    const stop = bounds[index + 1] ?? word.length;
    if (stop <= at || start >= end) continue;
    const needle = word.slice(Math.max(start, at), Math.min(stop, end));
    const begins = start >= at;
    const key = { text: begins && end <= stop ? needle : word.slice(start, stop), needle };
    pieces.push({ key, begins });
  }
  // Pagefind keeps a word like ApplicationStop whole as well as in parts; a compound only in parts.
  if (/^[가-힣]/.test(word) || pieces.length === 1) return pieces;
  return [{ key: { text: at === 0 ? text : word, needle: text }, begins: at === 0 }];
}
