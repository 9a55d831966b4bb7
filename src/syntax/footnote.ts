/** Footnotes by markdown-it-footnote, in time that grows with their number alone. */
import type MarkdownIt from "markdown-it";
import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import footnote from "markdown-it-footnote";
import { findRule } from "./aside.ts";

/**
 * The plugin puts each footnote behind the note's tokens with `concat`, which copies all of them:
 * 50,000 footnotes took more than a minute. `filter`, with which it starts, hands the class on.
 */
class GrowingTokens extends Array<Token> {
  override concat(tokens: Token[]): this {
    for (const token of tokens) this.push(token);
    return this;
  }
}

/** Adds footnotes to a markdown-it instance. */
export function useFootnotes(md: MarkdownIt): void {
  // Its types name the CommonJS half of markdown-it.
  md.use(footnote as unknown as (md: MarkdownIt) => void);
  const collect = findRule<RuleCore>(md.core.ruler, "footnote_tail");
  md.core.ruler.at("footnote_tail", (state) => {
    const growing = new GrowingTokens();
    state.tokens = growing.concat(state.tokens);
    collect(state);
    state.tokens = Array.from(state.tokens);
  });
}
