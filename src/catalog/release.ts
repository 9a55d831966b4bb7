/** Lets go of what only parsing, checks and rendering need: the tokens are most of a site's memory. */
import type { Note } from "./note.ts";
import type { Section } from "./section.ts";

/**
 * Empties a note's lists of tokens; its headings and ids stay, and so do the threads' texts.
 *
 * @param sections of the same note
 */
export function releaseTokens({ document }: Note, sections: readonly Section[]): void {
  for (const { token } of document.inlineBlocks) token.children = null;
  const { tokens, references, codeBlocks, rawHtml, wikilinks, inlineBlocks, asides } = document;
  for (const list of [tokens, references, codeBlocks, rawHtml, wikilinks, inlineBlocks, asides])
    list.length = 0;
  for (const { blocks, code } of sections) {
    blocks.length = 0;
    code.length = 0;
  }
}
