/** Parses a note's Markdown and collects what is in it. */
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import type { ParseEnv } from "./aside.ts";
import { findBareAddresses } from "./bare-address.ts";
import type { Heading, MarkdownDocument } from "./document.ts";
import { parseFenceInfo } from "./fence.ts";
import { plainText } from "./heading-id.ts";
import { NESTING_LIMIT } from "./markdown.ts";
import { readQuestion } from "./question.ts";
import { findRefusedLinks } from "./refused-link.ts";
import { createLocator, type Position } from "./source-position.ts";

/**
 * Parses a note once, for everyone: checks, search and rendering read what it returns.
 *
 * @param text the note's text; front matter must be blanked out so that lines stay those of the file
 */
export function parseMarkdown(md: MarkdownIt, text: string): MarkdownDocument {
  const env = {} as ParseEnv;
  const tokens = md.parse(text, env);
  const document: MarkdownDocument = {
    tokens,
    headings: [],
    references: [],
    codeBlocks: [],
    rawHtml: [],
    wikilinks: [],
    inlineBlocks: [],
    leftoverEmphasis: [],
    definitions: env.definitions,
    missingFootnotes: [],
    refusedLinks: [],
    asides: env.asides,
    unclosedFences: [],
    tooDeep: undefined,
    otherIds: new Set(),
    questions: [],
  };
  const locator = createLocator(text);
  let heading: Token | undefined;
  for (const [index, token] of tokens.entries()) {
    locator.enter(token);
    const position = locator.blockPosition();
    // A container so deep is left empty.
    if (token.nesting > 0 && token.level >= NESTING_LIMIT - 1 && tokens[index + 1]?.nesting === -1)
      document.tooDeep ??= position;
    if (token.type === "heading_open") heading = token;
    else if (token.type === "question_open") document.questions.push(readQuestion(token, position));
    else if (token.type === "inline") {
      if (heading) document.headings.push(buildHeading(heading, token, position));
      heading = undefined;
      const positionOf = locator.inlinePositions(token);
      document.inlineBlocks.push({ token, positionOf });
      collectInline(document, token, positionOf);
    } else collectBlock(document, token, position);
  }
  return document;
}

function collectBlock(document: MarkdownDocument, token: Token, position: Position): void {
  if (token.type === "fence" || token.type === "code_block") {
    const figure = document.codeBlocks.length + 1;
    document.codeBlocks.push({ ...parseFenceInfo(token.info), figure, position, token });
    if (token.type === "fence" && !isClosed(token)) document.unclosedFences.push(position);
  } else if (token.type === "html_block")
    document.rawHtml.push({ content: token.content, position });
  else if (token.type === "footnote_open" && token.meta.label)
    document.asides.push(token.meta.label);
  document.asides.push(token.info);
}

/** A fence's lines are its own two and those of its content. */
function isClosed({ map, content }: Token): boolean {
  return (
    !map ||
    map[1] - map[0] ===
      content.split("\n").length + (content.endsWith("\n") || content === "" ? 1 : 2)
  );
}

function buildHeading(open: Token, inline: Token, position: Position): Heading {
  return {
    level: Number(open.tag.slice(1)),
    id: open.attrGet("id") ?? "",
    aliases: open.meta?.aliases ?? [],
    duplicateIds: open.meta?.duplicateIds ?? [],
    text: headingText(inline),
    termNames: open.meta?.termNames,
    position,
    token: open,
  };
}

/** The heading's text without the permalink that markdown-it-anchor has put into it. */
function headingText(inline: Token): string {
  const permalink = inline.children?.findIndex((child) => child.attrGet("class") === "permalink");
  return plainText(
    inline.children?.slice(0, permalink === -1 ? undefined : permalink) ?? [],
  ).trim();
}

function collectInline(
  document: MarkdownDocument,
  inline: Token,
  positionOf: (offset: number) => Position,
): void {
  const children = inline.children ?? [];
  const bare = findBareAddresses(inline);
  const placeOf = (token: Token) => positionOf(token.meta?.offset ?? bare.get(token) ?? 0);
  let isInsideLink = false;
  for (const [index, token] of children.entries()) {
    if (token.type === "link_open") isInsideLink = true;
    else if (token.type === "link_close") isInsideLink = false;
    if (token.type === "footnote_ref") collectFootnote(document, token);
    const isLink = token.type === "link_open" && token.attrGet("class") !== "permalink";
    const url = token.attrGet(isLink ? "href" : "src");
    if (url !== null && (isLink || token.type === "image")) {
      const kind = isLink ? "link" : "image";
      const isRetired = token.meta?.isRetired === true;
      const position = placeOf(token);
      const isEmpty = children[index + 1]?.type === "link_close";
      document.references.push({ kind, url, position, token, isRetired, isInsideLink, isEmpty });
      // The text of a bare address is shown decoded.
      if (token.info === "auto") document.asides.push(url);
    } else if (token.type === "wikilink_open") {
      const [text, close] = children.slice(index + 1, index + 3);
      if (text && close)
        document.wikilinks.push({
          ...token.meta,
          position: placeOf(token),
          tokens: [token, text, close],
        });
    } else if (token.type === "html_inline" && token.meta?.offset !== undefined)
      document.rawHtml.push({ content: token.content, position: placeOf(token) });
  }
  collectMissingFootnotes(document, inline, positionOf);
  for (const { url, offset } of findRefusedLinks(inline))
    document.refusedLinks.push({ url, position: positionOf(offset) });
  for (const offset of inline.meta?.leftoverEmphasis ?? [])
    document.leftoverEmphasis.push(positionOf(offset));
}

/** The ids are those that markdown-it-footnote writes, with a colon: see the render rules. */
function collectFootnote({ asides, otherIds }: MarkdownDocument, { meta }: Token): void {
  asides.push(meta.label ?? "");
  const name = `:${meta.id + 1}`;
  otherIds.add(`fn${name}`).add(`fnref${name}${meta.subId > 0 ? `:${meta.subId}` : ""}`);
}

/** A call for a footnote that is defined nowhere stays text. */
function collectMissingFootnotes(
  document: MarkdownDocument,
  inline: Token,
  positionOf: (offset: number) => Position,
): void {
  const { content: source, children } = inline;
  let from = 0;
  for (const { type, content } of children ?? []) {
    const start = content === "" ? -1 : source.indexOf(content, from);
    for (const [call, label = ""] of type === "text"
      ? content.matchAll(/\[\^([^[\]\s]+)\]/g)
      : []) {
      const at = source.indexOf(call, from);
      if (at < 0) break;
      if (!isEscaped(source, at))
        document.missingFootnotes.push({ label, position: positionOf(at) });
      from = at + call.length;
    }
    if (start >= 0) from = Math.max(from, start + content.length);
  }
}

/** Says whether a backslash makes a character text; two of them are one themselves. */
function isEscaped(source: string, at: number): boolean {
  let start = at;
  while (source[start - 1] === "\\") start--;
  return (at - start) % 2 === 1;
}
