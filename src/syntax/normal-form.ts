/** Brings running text to NFC: macOS hands out Hangul in pieces that look the same and match nothing. */
import type MarkdownIt from "markdown-it";

const CONJOINING_JAMO = /[\u1100-\u11ff]/;

/** Adds the rule to a markdown-it instance. */
export function useNormalForm(md: MarkdownIt): void {
  md.core.ruler.after("inline", "normal-form", ({ tokens }) => {
    for (const { children } of tokens)
      for (const token of children ?? [])
        if (token.type === "text" && CONJOINING_JAMO.test(token.content))
          token.content = token.content.normalize("NFC");
  });
}
