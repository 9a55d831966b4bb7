/** Finds where bare addresses stand in running text: markdown-it links them after reading the rest. */
import type Token from "markdown-it/lib/token.mjs";

/** What starts an address that is linked without marks around it. */
const START = /(?:https?:|ftp:)?\/\/|mailto:/gi;

/** The offset in the inline token's content of each link made of a bare address. */
export function findBareAddresses(inline: Token): ReadonlyMap<Token, number> {
  const offsets = new Map<Token, number>();
  let from = 0;
  for (const token of inline.children ?? []) {
    if (token.type === "link_open" && token.markup === "linkify") {
      START.lastIndex = from;
      const start = START.exec(inline.content);
      if (start) offsets.set(token, start.index);
      from = start ? START.lastIndex : from;
    } else if (token.content !== "") {
      const at = inline.content.indexOf(token.content, from);
      if (at >= 0) from = at + token.content.length;
    }
  }
  return offsets;
}
