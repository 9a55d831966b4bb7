/** Retired links: `[글](주소){retired}` keeps what was said and leads nowhere any more. */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import type { ParseEnv } from "./aside.ts";

export const RETIRED_MARK = "{retired}";
const MARK = /^ ?\{retired\}/;

/** Adds retired links to a markdown-it instance; the opening token's `meta.isRetired` tells. */
export function useRetiredLinks(md: MarkdownIt): void {
  md.core.ruler.push("retired-link", findRetired);
}

function findRetired(state: StateCore): void {
  for (const { children } of state.tokens) {
    let open: Token | undefined;
    let last: Token | undefined;
    for (const token of children ?? []) {
      const match = token.type === "text" ? MARK.exec(token.content) : null;
      const link = last?.type === "image" ? last : last?.type === "link_close" ? open : undefined;
      if (match && link) {
        link.meta = { ...link.meta, isRetired: true };
        (state.env as ParseEnv).asides.push(match[0]);
        token.content = token.content.slice(match[0].length);
      }
      if (token.type === "link_open") open = token;
      last = token;
    }
  }
}
