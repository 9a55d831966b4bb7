/** What a note's Markdown holds once it is parsed. */
import type Token from "markdown-it/lib/token.mjs";
import type { Definition } from "./aside.ts";
import type { FenceInfo } from "./fence.ts";
import type { Question } from "./question.ts";
import type { Position } from "./source-position.ts";
import type { WikilinkMeta } from "./wikilink.ts";

/** A heading, in page order. */
export interface Heading {
  level: number;
  id: string;
  /** Older ids that must go on working. */
  aliases: readonly string[];
  /** Fixed ids that the page has already. */
  duplicateIds: readonly string[];
  text: string;
  /** Further names of the term that the section explains; undefined when it is no term's. */
  termNames: readonly string[] | undefined;
  position: Position;
  token: Token;
}

/** A link or an image as the author wrote it. */
export interface Reference {
  kind: "link" | "image";
  /** Decoded by markdown-it's own rules, otherwise as written. */
  url: string;
  position: Position;
  token: Token;
  /** Marked by the author as leading nowhere any more. */
  isRetired: boolean;
  /** An image that a link stands around. */
  isInsideLink: boolean;
  /** A link around nothing. */
  isEmpty: boolean;
}

/** A fenced or indented code block. */
export interface CodeBlock extends FenceInfo {
  /** Its number on the page, from 1. */
  figure: number;
  position: Position;
  token: Token;
}

/** A link by name, `[[target|label]]`. */
export interface Wikilink extends WikilinkMeta {
  position: Position;
  /** Its tokens: `wikilink_open`, the text, `wikilink_close`. */
  tokens: readonly [Token, Token, Token];
}

/** Running text: the inline content of a paragraph, a heading, a cell. */
export interface InlineBlock {
  token: Token;
  /** Finds the place of an offset of the token's content. */
  positionOf: (offset: number) => Position;
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
  wikilinks: Wikilink[];
  /** In page order. */
  inlineBlocks: InlineBlock[];
  /** Where `**` stayed text: emphasis that did not work. */
  leftoverEmphasis: Position[];
  definitions: Definition[];
  /** Footnotes that are called for and not defined. */
  missingFootnotes: { label: string; position: Position }[];
  /** Links that stay text because of where they lead. */
  refusedLinks: { url: string; position: Position }[];
  /** Pieces of the source that show up on the page nowhere, or not as text. */
  asides: string[];
  /** Fences that the note or the block around them ends before they are closed. */
  unclosedFences: Position[];
  /** Where blocks lie so deep in one another that markdown-it drops what is deeper. */
  tooDeep: Position | undefined;
  /** Ids that are no heading's: of footnotes, and of lines of samples and rows of tables when those are read. */
  otherIds: Set<string>;
  questions: Question[];
}
