/**
 * The notation in which text is fed to Pagefind. Pagefind indexes whitespace-separated words whole,
 * and their parts between punctuation at the same place. So what Korean writes together is fed with
 * seams that can be taken out again for display: `로드밸런서를` as `로드`^밸런서 를`, where the particle
 * has no letters that would be indexed.
 */

/**
 * Stands inside a compound, and at the end of a word that the author wrote together with the next
 * one. Only ASCII punctuation keeps Pagefind's keys clean; this pair does not occur in prose or code.
 */
export const SEAM = "`^";

/** Plane 15 holds private characters, which Pagefind indexes under no key. */
const HIDDEN_PLANE = 0xf0000;
const HIDDEN = /[\u{f0000}-\u{ffffd}]/gu;

/** Makes a particle invisible to the index; it still takes a word's place in the count. */
export function hideParticle(particle: string): string {
  return [...particle]
    .map((c) => String.fromCodePoint(HIDDEN_PLANE + (c.codePointAt(0) ?? 0)))
    .join("");
}

/** Undoes {@link hideParticle}. */
function showParticles(text: string): string {
  return text.replace(HIDDEN, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) - HIDDEN_PLANE));
}

/** One indexed word as the reader sees it. */
export interface DisplayWord {
  /** Its text; empty for none. */
  text: string;
  /** Whether a space stands before it. */
  spaced: boolean;
}

/**
 * Reads a stretch of fed text back.
 *
 * @param words fed words, as split at spaces
 */
export function readWords(words: readonly string[]): DisplayWord[] {
  let glued = true;
  return words.map((word) => {
    const hidden = (word.codePointAt(0) ?? 0) >= HIDDEN_PLANE;
    const spaced = !glued && !hidden;
    glued = word.endsWith(SEAM);
    return { text: showParticles(word.replaceAll(SEAM, "")), spaced };
  });
}
