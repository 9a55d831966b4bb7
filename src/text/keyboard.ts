/** What keys give in the other layout of a Korean keyboard: `qovh` for 배포, `메ㅔㄴㅔㄷㅊ` for appspec. */
import { convertHangulToQwerty, convertQwertyToHangul } from "es-hangul";

/**
 * Lists what the keys of a text give in the other layout.
 *
 * @param typed with the capitals as typed: Shift makes doubled consonants (Q is ㅃ)
 * @returns the likeliest first; none where the keys make no Hangul
 */
export function otherLayouts(typed: string): string[] {
  const isLatin = /^[\x20-\x7e]+$/.test(typed);
  const texts = isLatin
    ? [toHangul(typed), toHangul(typed.toLowerCase())]
    : [convertHangulToQwerty(typed).toLowerCase()];
  return [...new Set(texts)].filter((text) => text !== undefined && text !== typed) as string[];
}

function toHangul(keys: string): string | undefined {
  try {
    return convertQwertyToHangul(keys);
  } catch {
    // es-hangul throws at vowels in a row that no syllable has.
    return undefined;
  }
}
