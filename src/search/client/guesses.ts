/** Guessing what a word was to become that nothing matches: half-typed, or mistyped. */
import {
  detachFinal,
  initialsPattern,
  isInitials,
  toKeystrokes,
  unfinishedPattern,
} from "../../text/hangul.ts";
import { isParticleBeginning } from "../../text/particle.ts";
import type { QueryWord } from "../query.ts";
import { occurrencePhrases } from "./occurrence-phrases.ts";
import { DISTANCE, type Phrase, rowPhrase, rowsOf } from "./phrase.ts";
import { MOST_IN_ROW, readRun, readStem } from "./readings.ts";
import { splitRun } from "./spacing.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Occurrence } from "./word-list.ts";

/** Words that a guess may stand for; each costs look-ups. */
const MOST_GUESSES = 12;
const LOOSE_GUESS_WEIGHT = 0.3;
const GUESS = { distance: DISTANCE.guess, weight: 1 };

/** Reads a word as initial consonants, or as the beginning of one that is still being typed. */
export function readUnfinished(vocabulary: Vocabulary, { runs }: QueryWord): Phrase[] {
  const last = runs.at(-1);
  if (!last?.isHangul) return [];
  if (isInitials(last.text) && runs.length === 1) return readInitials(vocabulary, last.text);
  const before = runs
    .slice(0, -1)
    .map((run) => readRun(vocabulary, run.text).slice(0, MOST_IN_ROW));
  // CodeDeployㅇ: the beginning of a particle.
  const isTail = before.length > 0 && isParticleBeginning(last.text);
  return asGuess(rowsOf(isTail ? before : [...before, readUnfinishedRun(vocabulary, last.text)]));
}

/** Lists the ways to read several words of which one was meant, the likeliest first. */
export function rankGuesses(guesses: readonly (readonly Phrase[])[]): Phrase[] {
  return guesses.flatMap((phrases, rank) =>
    phrases.map((phrase) => ({ ...phrase, weight: phrase.weight * likelihood(rank) })),
  );
}

/** Reads a word without the last keystroke, which may have been a slip. */
export function readWithoutLast(vocabulary: Vocabulary, { runs }: QueryWord): Phrase[] {
  const run = runs.at(-1)?.text ?? "";
  const [open] = detachFinal(run.at(-1) ?? "") ?? [];
  const kept = run.slice(0, -1) + (open ?? "");
  if (runs.length !== 1 || kept === "" || (!open && !isInitials(run.at(-1) ?? ""))) return [];
  const begun = vocabulary.findMatching(`(?<=\\n)${kept}[가-힣]?`);
  return asGuess(rankGuesses(commonest(begun).map((text) => readRun(vocabulary, text))));
}

/** Makes guesses of phrases; those that fit only loosely come after the others. */
export function asGuess(phrases: readonly Phrase[]): Phrase[] {
  return phrases.map((phrase) => ({
    ...phrase,
    distance: DISTANCE.guess,
    weight: phrase.weight * (phrase.distance === DISTANCE.loose ? LOOSE_GUESS_WEIGHT : 1),
  }));
}

function readInitials(vocabulary: Vocabulary, typed: string): Phrase[] {
  // ㄱ and ㅅ typed in a row arrive as ㄳ.
  const initials = toKeystrokes(typed);
  if (initials.length < 2) return [];
  const found = readPattern(vocabulary, initialsPattern(initials));
  return found.length > 0 ? found : readInitialsApart(vocabulary, initials);
}

/** Reads initial consonants of words that stand apart: ㅅㅁㅈㄱ for 수명 주기. */
function readInitialsApart(vocabulary: Vocabulary, initials: string): Phrase[] {
  const whole = (part: string) => `(?<=\\n)${initialsPattern(part)}(?=\\n)`;
  const keysOf = (part: string) =>
    vocabulary
      .findMatching(whole(part))
      .sort((a, b) => b.word.count - a.word.count)
      .slice(0, MOST_IN_ROW)
      .map(({ text }) => ({ text, needle: text }));
  return splits(initials)
    .map(([head, tail]) => ({ slots: [keysOf(head), keysOf(tail)], ...GUESS }))
    .filter(({ slots }) => slots.every((keys) => keys.length > 0));
}

function readUnfinishedRun(vocabulary: Vocabulary, run: string): Phrase[] {
  const pattern = unfinishedPattern(run.at(-1) ?? "");
  if (pattern === undefined) return [];
  const phrases = readPattern(vocabulary, run.slice(0, -1) + pattern);
  if (phrases.length > 0) return phrases;
  const stem = cutUnfinishedParticle(vocabulary, run);
  if (stem) return readStem(vocabulary, stem);
  return splits(run).flatMap(([head, tail]) => {
    const parts = vocabulary.partsOf(head);
    const begun = readPattern(vocabulary, `(?<=\\n)${tail.slice(0, -1)}${pattern}`);
    return parts ? rowsOf([[rowPhrase(parts, GUESS)], begun]) : [];
  });
}

/** The known word before the beginning of a particle: 배포 of 배폴, which may become 배포를. */
function cutUnfinishedParticle(vocabulary: Vocabulary, run: string): string | undefined {
  const ways = [...run.slice(1)].map(
    (_, index) => [run.slice(0, index + 1), run.slice(index + 1)] as const,
  );
  const [open, final] = detachFinal(run.at(-1) ?? "") ?? [];
  if (open && final) ways.push([run.slice(0, -1) + open, final]);
  const known = ways.filter(([stem, tail]) => isParticleBeginning(tail) && vocabulary.has(stem));
  return known.at(-1)?.[0];
}

/** Every way to cut a text in two that are at least two characters long. */
function splits(text: string): [string, string][] {
  return Array.from({ length: Math.max(0, text.length - 3) }, (_, index) => [
    text.slice(0, index + 2),
    text.slice(index + 2),
  ]);
}

/** The commonest word that fits was most likely meant; its pages come before those of others. */
function readPattern(vocabulary: Vocabulary, pattern: string): Phrase[] {
  const found = vocabulary.findMatching(pattern);
  return asGuess(
    commonest(found).flatMap((text, rank) => {
      const occurrences = found.filter((occurrence) => occurrence.text === text);
      const spaced = vocabulary.has(text) ? splitRun(vocabulary, text, false) : undefined;
      const phrases = [...occurrencePhrases(occurrences), ...(spaced ? [spaced] : [])];
      return phrases.map((phrase) => ({ ...phrase, weight: phrase.weight * likelihood(rank) }));
    }),
  );
}

/** The texts that were found, those of the commonest words first. */
function commonest(found: readonly Occurrence[]): string[] {
  const counts = new Map<string, number>();
  for (const { word, text } of found) counts.set(text, (counts.get(text) ?? 0) + word.count);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.slice(0, MOST_GUESSES).map(([text]) => text);
}

/** How much less a word counts than those that were meant more likely. */
function likelihood(rank: number): number {
  return 1 / (rank + 1) ** 2;
}
