/** Takes running text apart into the words that are fed to Pagefind, in the notation of `index-text.ts`. */
import { hideParticle, SEAM } from "../index-text.ts";
import { findRuns, unifyText } from "../word.ts";
import type { Lexicon } from "./lexicon.ts";
import { isTail, splitTokens } from "./token.ts";

/** Feeds the texts of one site. */
export class WordFeed {
  readonly #lexicon: Lexicon;
  /** A site says the same few thousand words over and over. */
  readonly #fed = new Map<string, readonly string[]>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** The words of a text. */
  feed(text: string): string[] {
    const words: string[] = [];
    for (const token of splitTokens(text)) {
      const known = this.#fed.get(token);
      const fed = known ?? feedToken(unifyText(token), this.#lexicon);
      if (!known) this.#fed.set(token, fed);
      for (const word of fed) words.push(word);
    }
    return words;
  }
}

function feedToken(token: string, lexicon: Lexicon): string[] {
  const runs = findRuns(token);
  if (runs.length === 0) return [token];
  const words: string[] = [];
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    const before = index === 0 ? token.slice(0, run.start) : "";
    const after = token.slice(run.start + run.text.length, next?.start);
    if (run.isHangul && isTail(token, index, run.start, run.text)) {
      // The seam before a particle is understood.
      words[words.length - 1] = (words.at(-1) ?? "").slice(0, -SEAM.length);
      words.push(hideParticle(run.text));
    } else if (run.isHangul) {
      const { parts, ending, particle } = lexicon.cut(run.text);
      // Pagefind indexes a word with seams inside whole, and by its parts at the same place.
      words.push(before + parts.join(SEAM) + (ending ? SEAM : ""));
      if (ending) words.push(ending);
      if (particle) words.push(hideParticle(particle));
    } else words.push(before + run.text);
    words[words.length - 1] += after + (next ? SEAM : "");
  }
  return words;
}
