/**
 * Raw HTML in notes: a short list of harmless elements without attributes passes, everything else
 * is shown as the text it is.
 */
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { escapeHtml } from "../text/html.ts";

/** Elements an author may write; only `details` may carry an attribute (`open`). */
export const ALLOWED_ELEMENTS: ReadonlySet<string> = new Set(
  "abbr b br dd del details dfn dl dt em figcaption figure hr i ins kbd mark p q rp rt ruby s samp small strong sub summary sup u var wbr".split(
    " ",
  ),
);
const VOID_ELEMENTS: ReadonlySet<string> = new Set(["br", "hr", "wbr"]);

const COMMENT = /<!--[\s\S]*?-->/g;
const TAG = /<(\/?)([a-zA-Z][a-zA-Z\d-]*)((?:\s+open(?:="")?)?)\s*(\/?)>/g;
/** What a browser could still take for mark-up after the allowed tags are cut out. */
const LEFTOVER = /<[a-zA-Z/!?]/;

/** One piece of raw HTML that is not allowed. */
export interface RefusedHtml {
  html: string;
  /** Offset of the offending part within the token's content. */
  offset: number;
}

/** Adds rendering of raw HTML to a markdown-it instance made with `html: true`. */
export function useRawHtml(md: MarkdownIt): void {
  const render = (token: Token | undefined) => (token ? renderRawHtml(token.content) : "");
  md.renderer.rules.html_block = (tokens, index) => render(tokens[index]);
  md.renderer.rules.html_inline = (tokens, index) => render(tokens[index]);
}

/** Finds the first part of a raw HTML token that is outside the allow-list. */
export function findRefusedHtml(content: string): RefusedHtml | undefined {
  const blank = (text: string) => text.replace(/[^\n]/g, " ");
  const rest = content
    .replace(COMMENT, blank)
    .replace(TAG, (tag, _close, name: string, open: string) =>
      isAllowed(name, open) ? blank(tag) : tag,
    );
  const offset = rest.search(LEFTOVER);
  if (offset < 0) return undefined;
  const end = rest.indexOf(">", offset);
  return { html: content.slice(offset, end < 0 ? undefined : end + 1), offset };
}

/**
 * Finds elements left open, or closed without being open, over a whole note.
 *
 * @param contents the note's raw HTML tokens in reading order
 * @returns the name of the first element that does not pair up, and the index of its token
 */
export function findUnbalanced(
  contents: readonly string[],
): { name: string; index: number } | undefined {
  const open: { name: string; index: number }[] = [];
  for (const [index, content] of contents.entries()) {
    for (const [, closing, rawName = ""] of content.replace(COMMENT, "").matchAll(TAG)) {
      const name = rawName.toLowerCase();
      if (VOID_ELEMENTS.has(name) || !ALLOWED_ELEMENTS.has(name)) continue;
      if (!closing) open.push({ name, index });
      else if (open.pop()?.name !== name) return { name, index };
    }
  }
  return open.at(-1);
}

function isAllowed(rawName: string, open: string): boolean {
  const name = rawName.toLowerCase();
  return ALLOWED_ELEMENTS.has(name) && (open === "" || name === "details");
}

function renderRawHtml(content: string): string {
  let html = "";
  let end = 0;
  const text = content.replace(COMMENT, "");
  for (const match of text.matchAll(TAG)) {
    const [tag, , name = "", open = ""] = match;
    if (!isAllowed(name, open)) continue;
    html += escapeText(text.slice(end, match.index)) + tag;
    end = match.index + tag.length;
  }
  return html + escapeText(text.slice(end));
}

/** Keeps character references such as `&nbsp;`, which are text and not mark-up. */
function escapeText(text: string): string {
  return escapeHtml(text).replace(/&amp;(#?[a-zA-Z\d]+;)/g, "&$1");
}
