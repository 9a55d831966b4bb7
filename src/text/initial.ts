/** The heading under which an index lists a name: 가나다, A–Z, or the rest. */
import { FIRST_SYLLABLE, isSyllable } from "./syllable.ts";

const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
/** Tense consonants are listed with their plain ones. */
const PLAIN: Record<string, string> = { ㄲ: "ㄱ", ㄸ: "ㄷ", ㅃ: "ㅂ", ㅆ: "ㅅ", ㅉ: "ㅈ" };
const SYLLABLES_PER_INITIAL = 588;

/** @returns an initial consonant, a capital letter, or `#` for anything else */
export function indexInitial(name: string): string {
  const first = name
    .normalize("NFC")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .charAt(0);
  if (isSyllable(first)) {
    const index = Math.floor((first.charCodeAt(0) - FIRST_SYLLABLE) / SYLLABLES_PER_INITIAL);
    const initial = INITIALS[index] ?? "";
    return PLAIN[initial] ?? initial;
  }
  return /[A-Za-z]/.test(first) ? first.toUpperCase() : "#";
}
