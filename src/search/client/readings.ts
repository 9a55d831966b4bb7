/** Reading one typed word: as it stands, without its particle, or in parts. */

import { isInitials } from "../../text/hangul.ts";
import { cutParticles, isParticleAfter, readTail } from "../../text/particle.ts";
import type { QueryWord } from "../query.ts";
import { isListed, type Run, scriptOf } from "../word.ts";
import { occurrencePhrases } from "./occurrence-phrases.ts";
import { DISTANCE, type Phrase, rowPhrase, rowsOf, uniquePhrases } from "./phrase.ts";
import { splitDigits, splitRun } from "./spacing.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A run of letters may be found in many ways; in a row with others only the best count. */
export const MOST_IN_ROW = 3;
/** Fewest syllables of a stem that never stands alone. */
const SHORTEST_UNSEEN = 2;
/** Words that the last one of a row of code may go on to. */
const MOST_ENDS = 12;

/** Reads a word by its letters, particle or spacing: the ways that count as a match. */
export function readLiterally(vocabulary: Vocabulary, word: QueryWord): Phrase[] {
  const runs = dropTail(word.runs);
  const [first] = runs;
  if (first && runs.length === 1) return readRun(vocabulary, first.text);
  // codedeploy-agent.log, s3버킷: each run in a row; and, for 블루/그린, all as one.
  const joined = runs.map((run) => run.text).join("");
  return uniquePhrases([...readRow(vocabulary, runs), ...readRun(vocabulary, joined)]);
}

/** Leaves out a particle after letters of another script: 의 in `CodeDeploy의`. */
function dropTail(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  const before = runs.at(-2);
  const isTail = last?.isHangul && before && isParticleAfter(before.text, last.text);
  return isTail ? runs.slice(0, -1) : runs;
}

/** Reads one run of letters. */
export function readRun(vocabulary: Vocabulary, run: string): Phrase[] {
  if (isInitials(run)) return [];
  if (!isListed(run)) return [rowPhrase([run], { distance: DISTANCE.typed, weight: 1 })];
  const phrases = occurrencePhrases(vocabulary.findHolding(run));
  // CodeDeploy in parts would be CodeBuild, CodeDeploy, too: Pagefind puts the parts at one place.
  const isWhole = scriptOf(run) === "code" && vocabulary.has(run);
  const split = isWhole
    ? undefined
    : (splitRun(vocabulary, run, true) ?? splitDigits(vocabulary, run));
  if (split) phrases.push(split);
  return uniquePhrases([...phrases, ...readStemmed(vocabulary, run)]);
}

/** Reads a run as a known word and what follows it: the word alone, and with its ending. */
function readStemmed(vocabulary: Vocabulary, run: string): Phrase[] {
  if (vocabulary.has(run)) return [];
  const stems = cutParticles(run, 1);
  const stem =
    stems.find((candidate) => vocabulary.has(candidate)) ??
    stems.find((candidate) => takesParticles(vocabulary, candidate));
  if (!stem) return [];
  const { ending } = readTail(run.slice(stem.length));
  const whole = rowPhrase([stem, ending], { distance: DISTANCE.typed, weight: 1 });
  return [...(ending ? [whole] : []), ...readStem(vocabulary, stem)];
}

/** Says whether a word is known with some particle: on a small site that may be its only form. */
function takesParticles(vocabulary: Vocabulary, stem: string): boolean {
  if (stem.length < SHORTEST_UNSEEN) return false;
  const words = vocabulary.wordsFrom(stem);
  return words.some(({ text }) => isParticleAfter(stem, text.slice(stem.length)));
}

/** Reads a word that stands for a longer one. */
export function readStem(vocabulary: Vocabulary, stem: string): Phrase[] {
  const phrases = occurrencePhrases(vocabulary.findHolding(stem));
  return phrases.map((phrase) => ({ ...phrase, distance: DISTANCE.loose }));
}

function readRow(vocabulary: Vocabulary, runs: readonly Run[]): Phrase[] {
  const rows = rowsOf(
    runs.map((run, index) => {
      const phrases = readRun(vocabulary, run.text);
      return phrases.filter((phrase) => isSolid(phrase, index === 0)).slice(0, MOST_IN_ROW);
    }),
  );
  const proofs = proofsOf(vocabulary, runs);
  return rows.map((row) => (proofs ? { ...row, proofs } : row));
}

/** Says whether a phrase can stand in a row: only the first word may have more before it. */
function isSolid({ slots }: Phrase, isFirst: boolean): boolean {
  return slots.every((keys, index) =>
    keys.every(
      ({ text, needle }) =>
        text.startsWith(needle) || (isFirst && index === 0 && text.endsWith(needle)),
    ),
  );
}

/**
 * Look-ups find beginnings: `re-render` would find `react renders`. Where an inner word is the
 * beginning of others, whole words in a row are asked for as well.
 */
function proofsOf(vocabulary: Vocabulary, runs: readonly Run[]): string[] | undefined {
  const words = runs.map((run) => run.text);
  const last = words.pop() ?? "";
  if (words.every((word) => vocabulary.wordsFrom(word).length <= 1)) return undefined;
  const longer = vocabulary.wordsFrom(last).slice(0, MOST_ENDS);
  const ends = new Set([last, ...longer.map(({ text }) => text)]);
  return [...ends].map((end) => [...words, end].join(" "));
}
