/** The arithmetic of Hangul syllables in Unicode: 19 initials × 21 vowels × 28 finals in a row. */

export const FIRST_SYLLABLE = 0xac00;
export const FINAL_COUNT = 28;
const LAST_SYLLABLE = 0xd7a3;
const FINAL_RIEUL = 8;

/** Says whether a character is a whole Hangul syllable. */
export function isSyllable(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE;
}

/** Says whether a syllable ends in a consonant (받침); false for any other character. */
export function hasFinal(character: string): boolean {
  return isSyllable(character) && finalOf(character) !== 0;
}

/** Says whether a syllable ends in ㄹ, after which 로 stands instead of 으로. */
export function endsInRieul(character: string): boolean {
  return isSyllable(character) && finalOf(character) === FINAL_RIEUL;
}

/** The number of a syllable's final consonant in Unicode's order; 0 for none. */
export function finalOf(syllable: string): number {
  return (syllable.charCodeAt(0) - FIRST_SYLLABLE) % FINAL_COUNT;
}
