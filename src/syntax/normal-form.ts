/** Brings running text to NFC: macOS hands out Hangul in pieces that look the same and match nothing. */
import type MarkdownIt from "markdown-it";
import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import { findRule } from "./aside.ts";

const CONJOINING_JAMO = /[\u1100-\u11ff]/;

/** What markdown-it would replace in a text; notes are read without any of it. */
const UNUSUAL = /[\r\0]/;

/** Adds the rule to a markdown-it instance. */
export function useNormalForm(md: MarkdownIt): void {
  // Its own rule copies every text; tokens are pieces of the copy and keep it in memory.
  const normalize = findRule<RuleCore>(md.core.ruler, "normalize");
  md.core.ruler.at("normalize", (state) => {
    if (UNUSUAL.test(state.src)) normalize(state);
  });
  md.core.ruler.after("inline", "normal-form", ({ tokens }) => {
    for (const { children } of tokens)
      for (const token of children ?? [])
        if (token.type === "text" && CONJOINING_JAMO.test(token.content))
          token.content = token.content.normalize("NFC");
  });
}
