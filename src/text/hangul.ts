/** Hangul arithmetic: what a syllable is made of, and patterns for what is typed in part. */
import { disassemble } from "es-hangul";
import { FINAL_COUNT, FIRST_SYLLABLE, finalOf, hasFinal, isSyllable } from "./syllable.ts";

/** Code points from one initial consonant's first syllable to the next one's (21 vowels × 28). */
const INITIAL_SPAN = 21 * FINAL_COUNT;
const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const FINALS = [..."ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"];
/** Vowels that another keystroke extends, with how many vowels follow them: ㅗ → ㅘㅙㅚ. */
const VOWEL_EXTENSIONS = new Map([
  [8, 3],
  [13, 3],
  [18, 1],
]);

/** Says whether a text is nothing but initial consonants, as in `ㅂㅍ`. */
export function isInitials(text: string): boolean {
  return /^[ㄱ-ㅎ]+$/.test(text);
}

/**
 * Takes the final consonant off a syllable: 폴 → 포 and ㄹ, of 값 only the ㅅ.
 *
 * @returns undefined for an open syllable and for any other character
 */
export function detachFinal(character: string): [open: string, consonant: string] | undefined {
  if (!hasFinal(character)) return undefined;
  const final = finalOf(character);
  const consonants = [...disassemble(FINALS[final - 1] ?? "")];
  const kept = consonants.length === 2 ? FINALS.indexOf(consonants[0] ?? "") + 1 : 0;
  const open = String.fromCharCode(character.charCodeAt(0) - final + kept);
  return [open, consonants.at(-1) ?? ""];
}

/** Takes a text apart into single keystrokes: `값` → `ㄱㅏㅂㅅ`. Other characters stay. */
export function toKeystrokes(text: string): string {
  return disassemble(text);
}

/**
 * Makes a regular expression source that finds words by their initial consonants.
 *
 * @param initials consonants only; doubled ones as an input method composes them (`ㄳ`) are split
 * @example initialsPattern("ㅂㅍ") // "[바-빟][파-핗]"
 */
export function initialsPattern(initials: string): string {
  return [...disassemble(initials)].map(syllablesFrom).join("");
}

/**
 * Makes a regular expression source for a character that is still being typed: it finds every
 * syllable, or pair of syllables, that further keystrokes can turn it into.
 *
 * @returns undefined when the character is not Hangul
 * @example unfinishedPattern("ㅍ") // "[파-핗]"
 * @example unfinishedPattern("뱊") // "(?:뱊|배[파-핗])"
 */
export function unfinishedPattern(character: string): string | undefined {
  if (INITIALS.includes(character)) return syllablesFrom(character);
  if (!isSyllable(character)) return undefined;
  const code = character.charCodeAt(0);
  if (!hasFinal(character))
    return rangeOf(code, code + extensionOf(code) * FINAL_COUNT + FINAL_COUNT - 1);
  const [open, consonant] = detachFinal(character) ?? [];
  // A final may belong to the syllable that comes next: 뱊 is 배ㅍ.
  return `(?:${character}|${open}${syllablesFrom(consonant ?? "")})`;
}

function extensionOf(openSyllable: number): number {
  const vowel = Math.floor(((openSyllable - FIRST_SYLLABLE) % INITIAL_SPAN) / FINAL_COUNT);
  return VOWEL_EXTENSIONS.get(vowel) ?? 0;
}

function syllablesFrom(consonant: string): string {
  const initial = INITIALS.indexOf(consonant);
  // ㄳ and its like begin no syllable.
  if (initial < 0) return consonant;
  const first = FIRST_SYLLABLE + initial * INITIAL_SPAN;
  return rangeOf(first, first + INITIAL_SPAN - 1);
}

function rangeOf(from: number, to: number): string {
  return `[${String.fromCharCode(from)}-${String.fromCharCode(to)}]`;
}
