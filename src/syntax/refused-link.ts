/** Finds links that stay text because markdown-it refuses where they lead: `[글](javascript:…)`. */
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";

/** A link that is none. */
export interface RefusedLink {
  url: string;
  /** Of the inline token's content. */
  offset: number;
}

/** Schemes that wrap another address, `javascript:` too. */
const WRAPPING = /^\s*(?:blob|feed|filesystem|jar|view-source):/i;

/** These, and what markdown-it's own `validateLink` refuses, after the marks that make a link. */
const REFUSED =
  /(?:\]\(\s*<?|\]:\s*<?|<)((?:javascript|vbscript|file|data|blob|feed|filesystem|jar|view-source):[^\s<>()]*)/gi;

/** A path with blanks, which no link may have, and sizes of images, which no Markdown has. */
const SPACED =
  /\]\(((?=[^()\n]*[^\s()][ \t])[^()<>"'\n]*\.(?:md|markdown|html?|png|jpe?g|gif|svg|webp|pdf)(?:#[^()<>"'\n#]*)?)(?:[ \t]+=\d*x\d*)?\)/gi;

/** Makes markdown-it refuse them. */
export function useRefusedLinks(md: MarkdownIt): void {
  const validate = md.validateLink;
  md.validateLink = (url) => validate(url) && !WRAPPING.test(url);
}

/** Lists the refused links of running text, in order. */
export function findRefusedLinks(inline: Token): RefusedLink[] {
  const links: RefusedLink[] = [];
  let from = 0;
  for (const { type, content } of inline.children ?? [])
    for (const [mark, url = ""] of type === "text" ? findMarks(content) : []) {
      const at = inline.content.indexOf(mark, from);
      if (at < 0) continue;
      links.push({ url, offset: at + mark.indexOf(url) });
      from = at + mark.length;
    }
  return links;
}

function findMarks(content: string): RegExpExecArray[] {
  const marks = [...content.matchAll(REFUSED), ...content.matchAll(SPACED)];
  return marks.sort((a, b) => a.index - b.index);
}
