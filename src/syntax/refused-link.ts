/** Finds links that stay text because markdown-it refuses where they lead: `[글](javascript:…)`. */
import type Token from "markdown-it/lib/token.mjs";

/** A link that is none. */
export interface RefusedLink {
  url: string;
  /** Of the inline token's content. */
  offset: number;
}

/** The schemes that markdown-it's own `validateLink` refuses, after the marks that make a link. */
const REFUSED = /(?:\]\(\s*<?|\]:\s*<?|<)((?:javascript|vbscript|file|data):[^\s<>()]*)/gi;

/** Lists the refused links of running text, in order. */
export function findRefusedLinks(inline: Token): RefusedLink[] {
  const links: RefusedLink[] = [];
  let from = 0;
  for (const { type, content } of inline.children ?? [])
    for (const [mark, url = ""] of type === "text" ? content.matchAll(REFUSED) : []) {
      const at = inline.content.indexOf(mark, from);
      if (at < 0) continue;
      links.push({ url, offset: at + mark.length - url.length });
      from = at + mark.length;
    }
  return links;
}
