/** How running text falls into tokens, the stretches between spaces, before these fall into words. */
import { isParticleAfter } from "../../text/particle.ts";

/** What nobody sees: Pagefind and JavaScript both split there. */
const GAP = /[\s\p{Cc}\u200b\ufeff]+/u;

/** Splits a text into tokens as they are written. */
export function splitTokens(text: string): string[] {
  return text.split(GAP).filter((token) => token !== "");
}

/** Says whether a run is the particle of what stands before it in the token: 의 in `CodeDeploy의`. */
export function isTail(token: string, index: number, start: number, run: string): boolean {
  return index > 0 && isParticleAfter(token.slice(0, start), run);
}
