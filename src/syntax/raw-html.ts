/**
 * Raw HTML in notes: a short list of harmless elements passes, everything else is shown as the
 * text it is. js-xss takes the tags apart; its list of what may pass is ours.
 */
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { FilterXSS } from "xss";
import { escapeHtml } from "../text/html.ts";
import { blankComments, removeComments } from "./html-comment.ts";

const PLAIN_ELEMENTS =
  "b br dd del dl dt em figcaption figure hr i ins kbd mark p q rp rt ruby s samp small strong sub summary sup u var wbr";
/** Elements an author may write, with the attributes each may have. */
const ALLOWED: Record<string, string[]> = {
  ...Object.fromEntries(PLAIN_ELEMENTS.split(" ").map((name) => [name, []])),
  abbr: ["title"],
  details: ["open"],
  dfn: ["title"],
};
export const ALLOWED_ELEMENTS: ReadonlySet<string> = new Set(Object.keys(ALLOWED).sort());
const VOID_ELEMENTS: ReadonlySet<string> = new Set(["br", "hr", "wbr"]);

/** Characters in a tag: the longest `title` is far from it, and attributes are read in n² time. */
const TAG_LIMIT = 1_000;
/** How mark-up starts for a browser; any other `<` is text. */
const MARKUP = /^<[a-zA-Z/!?]/;

/** One piece of raw HTML that is not allowed. */
export interface RefusedHtml {
  /** Of its element. */
  name: string;
  html: string;
  /** Offset of the offending part within the token's content. */
  offset: number;
  isClosing: boolean;
}

interface Tag extends RefusedHtml {
  isAllowed: boolean;
}

/** Adds rendering of raw HTML to a markdown-it instance made with `html: true`. */
export function useRawHtml(md: MarkdownIt): void {
  const render = (token: Token | undefined) =>
    token ? filterTags(removeComments(token.content)).html : "";
  md.renderer.rules.html_block = (tokens, index) => render(tokens[index]);
  md.renderer.rules.html_inline = (tokens, index) => render(tokens[index]);
}

/** Lists the parts of a raw HTML token that are outside the allow-list, in order. */
export function listRefusedHtml(content: string): RefusedHtml[] {
  const { tags } = filterTags(blankComments(content));
  return tags.filter(({ isAllowed, html }) => !isAllowed && MARKUP.test(html));
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
  for (const [index, content] of contents.entries())
    for (const { name, isClosing, isAllowed } of filterTags(removeComments(content)).tags) {
      if (!isAllowed || VOID_ELEMENTS.has(name)) continue;
      if (!isClosing) open.push({ name, index });
      else if (open.pop()?.name !== name) return { name, index };
    }
  return open.at(-1);
}

/** @returns the content with all but the allowed tags escaped, and its tags in order */
function filterTags(content: string): { html: string; tags: Tag[] } {
  const tags: Tag[] = [];
  const filter = new FilterXSS({
    whiteList: ALLOWED,
    css: false,
    // Comments are gone already; one that does not end is no comment.
    allowCommentTag: true,
    escapeHtml: escapeText,
    onTag(name, html, { sourcePosition, isClosing }) {
      const isAllowed = isAllowedTag(name, html);
      tags.push({
        name,
        html,
        offset: sourcePosition ?? 0,
        isClosing: isClosing ?? false,
        isAllowed,
      });
      return isAllowed ? undefined : escapeText(html);
    },
  });
  return { html: filter.process(content), tags };
}

function isAllowedTag(name: string, html: string): boolean {
  if (!Object.hasOwn(ALLOWED, name) || html.length > TAG_LIMIT || !html.endsWith(">")) return false;
  let isAllowed = true;
  const refuse = () => {
    isAllowed = false;
  };
  const seen = new Set<string>();
  new FilterXSS({
    whiteList: ALLOWED,
    css: false,
    onIgnoreTagAttr: refuse,
    onTagAttr(_tag, name) {
      // Of two attributes of one name a browser shows the first only.
      if (seen.has(name)) refuse();
      seen.add(name);
    },
  }).process(html);
  return isAllowed;
}

/** Keeps character references such as `&nbsp;`, which are text and not mark-up. */
function escapeText(text: string): string {
  return escapeHtml(text).replace(/&amp;(#?[a-zA-Z\d]+;)/g, "&$1");
}
