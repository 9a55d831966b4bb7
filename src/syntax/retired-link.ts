/** Retired links: `[글](주소){retired}` keeps what was said and leads nowhere any more. */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type { ParseEnv } from "./aside.ts";

export const RETIRED_MARK = "{retired}";
const MARK = /^ ?\{retired\}/;

/** Adds retired links to a markdown-it instance; the opening token's `meta.isRetired` tells. */
export function useRetiredLinks(md: MarkdownIt): void {
  md.core.ruler.push("retired-link", findRetired);
}

function findRetired(state: StateCore): void {
  for (const { children } of state.tokens)
    children?.forEach((token, index) => {
      const match = token.type === "text" ? MARK.exec(token.content) : null;
      const link = match && children[index - 1];
      if (!match || !link || (link.type !== "link_close" && link.type !== "image")) return;
      const open =
        link.type === "image"
          ? link
          : children.slice(0, index).findLast(({ type }) => type === "link_open");
      if (!open) return;
      open.meta = { ...open.meta, isRetired: true };
      (state.env as ParseEnv).asides.push(match[0]);
      token.content = token.content.slice(match[0].length);
    });
}
