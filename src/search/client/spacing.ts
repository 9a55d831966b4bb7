/** Splitting what was typed in one go into words that the site knows: `수명주기` → `수명`, `주기`. */
import { cutParticles, readTail } from "../../text/particle.ts";
import { DISTANCE, type Phrase, rowPhrase } from "./phrase.ts";
import type { Vocabulary } from "./vocabulary.ts";

const LONGEST = 32;
/** Shorter words are found in almost anything. Letters need more than syllables to mean something. */
const SHORTEST_HANGUL = 2;
const SHORTEST_CODE = 3;
const SPACING_WEIGHT = 0.8;

interface Split {
  /** How many words the reader would see. */
  pieces: number;
  words: string[];
  reach: number;
}

/**
 * Splits a run of letters into the fewest known words, which then may stand apart.
 *
 * @param isOpen whether the last word may go on: then it need only be the beginning of a known one
 * @returns undefined when there is no way, or when the run is one word
 */
export function splitRun(vocabulary: Vocabulary, run: string, isOpen: boolean): Phrase | undefined {
  if (run.length > LONGEST) return undefined;
  const shortest = /^[가-힣]/.test(run) ? SHORTEST_HANGUL : SHORTEST_CODE;
  const best: (Split | undefined)[] = [{ pieces: 0, words: [], reach: 1 }];
  for (let end = shortest; end <= run.length; end++)
    for (let start = 0; start <= end - shortest; start++) {
      const before = best[start];
      if (!before || (start === 0 && end === run.length)) continue;
      if (before.pieces + 1 >= (best[end]?.pieces ?? Number.POSITIVE_INFINITY)) continue;
      const isLast = end === run.length;
      const piece = readPiece(vocabulary, run.slice(start, end), isLast, isOpen);
      if (!piece) continue;
      const reach = Math.max(before.reach, piece.reach);
      best[end] = { pieces: before.pieces + 1, words: [...before.words, ...piece.words], reach };
    }
  const split = best[run.length];
  return (
    split &&
    rowPhrase(split.words, {
      distance: DISTANCE.loose,
      weight: SPACING_WEIGHT,
      reach: split.reach,
    })
  );
}

/** Splits letters from digits, which may stand apart: `http2` for HTTP/2, `3way` for 3 way. */
export function splitDigits(vocabulary: Vocabulary, run: string): Phrase | undefined {
  const parts = run.split(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/u);
  const isKnown = (part: string, index: number) =>
    /^\d+$/.test(part) ||
    vocabulary.has(part) ||
    (index === parts.length - 1 && vocabulary.wordsFrom(part).length > 0);
  if (parts.length === 1 || !parts.every(isKnown)) return undefined;
  return rowPhrase(parts, { distance: DISTANCE.loose, weight: SPACING_WEIGHT });
}

/** The known words that a piece stands for. */
function readPiece(
  vocabulary: Vocabulary,
  piece: string,
  isLast: boolean,
  isOpen: boolean,
): Omit<Split, "pieces"> | undefined {
  const parts = vocabulary.partsOf(piece);
  if (parts) return { words: parts, reach: 1 };
  for (const stem of cutParticles(piece)) {
    const stemParts = vocabulary.partsOf(stem);
    const { ending, particle } = readTail(piece.slice(stem.length));
    if (stemParts)
      return {
        words: ending ? [...stemParts, ending] : stemParts,
        reach: particle && !isLast ? 2 : 1,
      };
  }
  const isBegun = isLast && isOpen && vocabulary.wordsFrom(piece).length > 0;
  return isBegun ? { words: [piece], reach: 1 } : undefined;
}
