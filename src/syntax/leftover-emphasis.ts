/** Finds `**` that stayed text: emphasis that did not work. */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";

/** Makes every inline token note the offsets of such text in `token.meta.leftoverEmphasis`. */
export function useLeftoverEmphasis(md: MarkdownIt): void {
  // Before the join, an author's `\*\*` is still a token of its own and not mistaken for one.
  md.core.ruler.before("text_join", "leftover-emphasis", findLeftovers);
}

function findLeftovers(state: StateCore): void {
  for (const token of state.tokens) {
    const offsets = token.type === "inline" ? findOffsets(token) : [];
    if (offsets.length > 0) token.meta = { ...token.meta, leftoverEmphasis: offsets };
  }
}

function findOffsets(inline: Token): number[] {
  const offsets: number[] = [];
  let end = 0;
  for (const { type, content, children } of inline.children ?? []) {
    const start = content === "" ? -1 : inline.content.indexOf(content, end);
    if (start < 0) continue;
    const texts = type === "image" ? (children ?? []) : [{ type, content }];
    if (texts.some((text) => text.type === "text" && text.content.includes("**")))
      offsets.push(start + content.indexOf("**"));
    end = start + content.length;
  }
  return offsets;
}
