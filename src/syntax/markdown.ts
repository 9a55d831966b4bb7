/** The one configured markdown-it, and what a note's Markdown holds once it is parsed. */
import MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import cjkFriendly from "markdown-it-cjk-friendly";
import footnote from "markdown-it-footnote";
import { useAlerts } from "./alert.ts";
import { useCodeGroups } from "./code-group.ts";
import { type FenceInfo, parseFenceInfo } from "./fence.ts";
import { plainText, useHeadingIds } from "./heading-id.ts";
import { useLeftoverEmphasis } from "./leftover-emphasis.ts";
import { type Question, readQuestion, useQuestions } from "./question.ts";
import { useRawHtml } from "./raw-html.ts";
import { createLocator, type Position, recordOffsets } from "./source-position.ts";
import { useTaskLists } from "./task-list.ts";

/** markdown-it drops what is nested deeper without a word; a note this deep is a mistake. */
const NESTING_LIMIT = 100;

/** A heading, in page order. */
export interface Heading {
  level: number;
  id: string;
  /** Older ids that must go on working. */
  aliases: readonly string[];
  /** Fixed ids that the page has already. */
  duplicateIds: readonly string[];
  text: string;
  position: Position;
}

/** A link or an image as the author wrote it. */
export interface Reference {
  kind: "link" | "image";
  /** Decoded by markdown-it's own rules, otherwise as written. */
  url: string;
  position: Position;
  token: Token;
}

/** A fenced or indented code block. */
export interface CodeBlock extends FenceInfo {
  /** Its number on the page, from 1. */
  figure: number;
  position: Position;
  token: Token;
}

/** A piece of raw HTML. */
export interface RawHtml {
  content: string;
  position: Position;
}

/** A parsed note. */
export interface MarkdownDocument {
  tokens: Token[];
  headings: Heading[];
  references: Reference[];
  codeBlocks: CodeBlock[];
  rawHtml: RawHtml[];
  /** Where `**` stayed text: emphasis that did not work. */
  leftoverEmphasis: Position[];
  /** Ids of lines of samples and rows of tables, known when those are read. */
  figureIds: Set<string>;
  questions: Question[];
}

/** Makes the markdown-it instance that parses and renders every note. */
export function createMarkdown(): MarkdownIt {
  const md = new MarkdownIt({ html: true, linkify: true, maxNesting: NESTING_LIMIT } as object);
  // A bare `README.md` or `config.sh` is a file name, not a host.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  recordOffsets(md);
  md.use(cjkFriendly);
  // Its types name the CommonJS half of markdown-it.
  md.use(footnote as unknown as (md: MarkdownIt) => void);
  useAlerts(md);
  useQuestions(md);
  useCodeGroups(md);
  useTaskLists(md);
  useHeadingIds(md);
  useRawHtml(md);
  useLeftoverEmphasis(md);
  return md;
}

/**
 * Parses a note once, for everyone: checks, search and rendering read what it returns.
 *
 * @param text the note's text; front matter must be blanked out so that lines stay those of the file
 */
export function parseMarkdown(md: MarkdownIt, text: string): MarkdownDocument {
  const tokens = md.parse(text, {});
  const document: MarkdownDocument = {
    tokens,
    headings: [],
    references: [],
    codeBlocks: [],
    rawHtml: [],
    leftoverEmphasis: [],
    figureIds: new Set(),
    questions: [],
  };
  const locator = createLocator(text);
  let heading: Token | undefined;
  for (const token of tokens) {
    locator.enter(token);
    const position = locator.blockPosition();
    if (token.type === "heading_open") heading = token;
    else if (token.type === "fence" || token.type === "code_block")
      document.codeBlocks.push({
        ...parseFenceInfo(token.info),
        figure: document.codeBlocks.length + 1,
        position,
        token,
      });
    else if (token.type === "question_open") document.questions.push(readQuestion(token, position));
    else if (token.type === "html_block")
      document.rawHtml.push({ content: token.content, position });
    else if (token.type === "inline") {
      if (heading) document.headings.push(buildHeading(heading, token, position));
      heading = undefined;
      collectInline(document, token, (offset) => locator.inlinePosition(token, offset));
    }
  }
  return document;
}

function buildHeading(open: Token, inline: Token, position: Position): Heading {
  return {
    level: Number(open.tag.slice(1)),
    id: open.attrGet("id") ?? "",
    aliases: open.meta?.aliases ?? [],
    duplicateIds: open.meta?.duplicateIds ?? [],
    text: headingText(inline),
    position,
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
  for (const token of inline.children ?? []) {
    const position = () => positionOf(token.meta?.offset ?? 0);
    const url = token.attrGet(token.type === "image" ? "src" : "href");
    if (token.type === "image" && url !== null)
      document.references.push({ kind: "image", url, position: position(), token });
    else if (token.type === "link_open" && url !== null && token.attrGet("class") !== "permalink")
      document.references.push({ kind: "link", url, position: position(), token });
    else if (token.type === "html_inline" && token.meta?.offset !== undefined)
      document.rawHtml.push({ content: token.content, position: position() });
  }
  for (const offset of inline.meta?.leftoverEmphasis ?? [])
    document.leftoverEmphasis.push(positionOf(offset));
}
