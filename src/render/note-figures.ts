/** Renders the code blocks of a note, each for a limited time: some Prism grammars are quadratic. */
import type Token from "markdown-it/lib/token.mjs";
import type { Note } from "../catalog/note.ts";
import type { Finding } from "../catalog/problem.ts";
import type { ShownCodes } from "../samples/inclusion.ts";
import type { CodeBlock } from "../syntax/document.ts";
import { runEachWithin } from "../syntax/time-limit.ts";
import { relativeUrl } from "../text/url.ts";
import { type CodeFigure, type Colour, renderCodeBlock } from "./code-figure.ts";
import { type CodeLink, highlightLines } from "./highlight.ts";
import { findLanguage } from "./language.ts";

/** Milliseconds for a block: a hundred times what the slowest honest one of its size takes. */
const TIME_LIMIT = 1_500;
/** Blocks that a whole site may give up; after them, none is tried that may take long. */
const GIVEN_UP_LIMIT = 10;
/** Characters in a block that no grammar needs a noticeable time for. */
const FREE_LENGTH = 500;

/** What is made of code blocks before their notes are rendered. */
export interface Figures {
  codes: ShownCodes;
  /** Finished HTML of blocks that are not code: pictures and tables. */
  drawn: ReadonlyMap<Token, string>;
}

/** What the notes of one site share while they are rendered. */
export interface RenderRun extends Figures {
  findings: Finding[];
  /** Blocks whose time was up, and the one that is being coloured. */
  unfinished: number;
}

/** A code block with its HTML. */
export interface NoteFigure {
  block: CodeBlock;
  figure: CodeFigure;
}

export function createRenderRun(
  figures: Figures = { codes: new Map(), drawn: new Map() },
): RenderRun {
  return { ...figures, findings: [], unfinished: 0 };
}

/**
 * Renders the code blocks of one note, by their tokens.
 *
 * @param linksOf finds the names in a code block that lead to their explanation
 */
export function renderFigures(
  note: Note,
  run: RenderRun,
  linksOf: (block: CodeBlock) => readonly CodeLink[],
): Map<Token, NoteFigure> {
  const blocks = note.document.codeBlocks;
  if (blocks.length === 0) return new Map();
  const coloured = runEachWithin(
    TIME_LIMIT,
    blocks.map((block) => () => {
      if (run.unfinished >= GIVEN_UP_LIMIT && mayTakeLong(block, run)) return undefined;
      run.unfinished++;
      const figure = renderFigure(note, block, run, colourOf(block, linksOf(block)));
      run.unfinished--;
      return figure;
    }),
  );
  return new Map(
    blocks.map((block, index) => {
      const figure = coloured[index]?.result ?? leavePlain(note, block, run);
      return [block.token, { block, figure }];
    }),
  );
}

function mayTakeLong({ token, language }: CodeBlock, { drawn }: Figures): boolean {
  const isColoured = !drawn.has(token) && findLanguage(language).kind === "grammar";
  return isColoured && token.content.length > FREE_LENGTH;
}

function renderFigure(
  note: Note,
  block: CodeBlock,
  { codes, drawn }: Figures,
  colour: Colour,
): CodeFigure {
  const html = drawn.get(block.token);
  if (html !== undefined) return { start: html, end: "" };
  const code = codes.get(block.token);
  const download = code?.path === undefined ? undefined : relativeUrl(note.output, code.path);
  return renderCodeBlock(block, code, download, colour);
}

function colourOf({ language, token }: CodeBlock, links: readonly CodeLink[]): Colour {
  // The places of links are those in the block's own text, not in what a comparison removes.
  return (code) => highlightLines(code, language, code === token.content ? links : []);
}

function leavePlain(note: Note, block: CodeBlock, run: RenderRun): CodeFigure {
  run.findings.push({
    file: note.path,
    ...block.position,
    rule: "highlight-limit",
    message: "색을 입히는 데 너무 오래 걸려 코드를 그대로 보인다.",
    hint: "필요한 부분만 싣거나 언어를 'text'로 적는다.",
  });
  return renderFigure(note, block, run, (code) => highlightLines(code, "text"));
}
