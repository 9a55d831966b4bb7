/** A note cut at its headings: where a mention stands, and what a link to a heading shows. */
import type Token from "markdown-it/lib/token.mjs";
import type { Heading, InlineBlock } from "../syntax/document.ts";
import type { Note } from "./note.ts";

/** What stands between a heading and the next one of any level. */
export interface Section {
  note: Note;
  /** Undefined for what stands before the first heading, and for footnotes. */
  heading: Heading | undefined;
  /** The section whose heading is the nearest one above of a higher level. */
  parent: Section | undefined;
  /** Running text without the heading itself. */
  blocks: SectionBlock[];
  /** The tokens of code blocks. */
  code: Token[];
}

/** One piece of running text of a section. */
export interface SectionBlock extends InlineBlock {
  /** A label is a heading cell of a table or a choice of a question: no name links there. */
  kind: "paragraph" | "cell" | "label";
  /** The cells of its row, itself among them; empty outside tables. */
  row: readonly InlineBlock[];
}

/** Tokens from which on blocks are of another kind. */
const BLOCK_KINDS: Readonly<Record<string, SectionBlock["kind"]>> = {
  th_open: "label",
  td_open: "cell",
  choice_open: "label",
  th_close: "paragraph",
  td_close: "paragraph",
  choice_close: "paragraph",
};

/** Cuts a note into sections, in page order. */
export function listSections(note: Note): Section[] {
  const { document } = note;
  const headings = new Map(document.headings.map((heading) => [heading.token, heading]));
  const blocks = document.inlineBlocks[Symbol.iterator]();
  const open = (heading?: Heading, parent?: Section): Section => ({
    note,
    heading,
    parent,
    blocks: [],
    code: [],
  });
  let section = open();
  const sections = [section];
  let isHeading = false;
  let kind: SectionBlock["kind"] = "paragraph";
  let row: InlineBlock[] = [];
  for (const token of document.tokens) {
    const heading = headings.get(token);
    if (heading || token.type === "footnote_block_open") {
      section = open(heading, heading && findParent(section, heading.level));
      sections.push(section);
      isHeading = heading !== undefined;
    } else if (token.type === "fence" || token.type === "code_block") section.code.push(token);
    else if (token.type === "inline") {
      const { value } = blocks.next();
      if (value && !isHeading) section.blocks.push({ ...value, kind, row });
      // Known to be whole only at its end, so the cells share one list.
      if (value && kind === "cell") row.push(value);
      isHeading = false;
    } else {
      kind = BLOCK_KINDS[token.type] ?? kind;
      if (token.type === "tr_open" || token.type === "table_close") row = [];
    }
  }
  return sections;
}

function findParent(previous: Section, level: number): Section | undefined {
  let candidate: Section | undefined = previous;
  while (candidate && (candidate.heading?.level ?? 7) >= level) candidate = candidate.parent;
  return candidate;
}

/** Says whether a section is another one or lies inside it. */
export function isWithin(section: Section, outer: Heading): boolean {
  for (let at: Section | undefined = section; at; at = at.parent)
    if (at.heading === outer) return true;
  return false;
}
