/** A note: one Markdown file, parsed, with its place in the site. */
import type MarkdownIt from "markdown-it";
import type { MarkdownDocument } from "../syntax/document.ts";
import { parseMarkdown } from "../syntax/document-parser.ts";
import type { Position } from "../syntax/source-position.ts";
import { runEachWithin } from "../syntax/time-limit.ts";
import { folderOf } from "../text/url.ts";
import { reportForeignKeys } from "./foreign-front-matter.ts";
import { type FrontMatter, type FrontMatterResult, readFrontMatter } from "./front-matter.ts";
import type { Finding } from "./problem.ts";

/** One Markdown file of the notes folder. */
export interface Note {
  /** Path in the notes folder, with slashes, as on disk. */
  path: string;
  /** Site-relative path of its page, NFC, not encoded. */
  output: string;
  /** The note's text, line endings normalised. */
  text: string;
  /** The same with the front matter blanked out. */
  body: string;
  frontMatter: FrontMatter;
  /** Where each key of the front matter stands, and where each item of a list: `redirects.0`. */
  positions: ReadonlyMap<string, Position>;
  /** For `<title>`, navigation and search. */
  title: string;
  /** The text says its title itself; otherwise the page must. */
  showsTitle: boolean;
  description: string;
  document: MarkdownDocument;
}

/** Milliseconds for one note; a book of 10 MB takes a tenth of them. */
const PARSE_LIMIT = 60_000;
/** Longest description taken from a first paragraph; search engines cut there. */
const DESCRIPTION_LENGTH = 155;

/** A folder's index has the folder's name; the root has none that would stay the same elsewhere. */
const INDEX_NAME = /\/?(?:index|readme)\.(?:md|markdown)$/i;
const DEFAULT_NAME = "노트";

/** A note before its Markdown is parsed. */
type ReadNote = Pick<Note, "path" | "text"> & FrontMatterResult;

/**
 * Parses notes.
 *
 * @param texts by path
 * @param outputOf names the page of a path
 */
export function parseNotes(
  md: MarkdownIt,
  texts: ReadonlyMap<string, string>,
  outputOf: (path: string) => string,
): { notes: Note[]; findings: Finding[] } {
  const read = [...texts].map(([path, text]) => ({ path, text, ...readFrontMatter(path, text) }));
  const parsers = read.map(({ body }) => parseMarkdown.bind(undefined, md, body));
  const outcomes = runEachWithin(PARSE_LIMIT, parsers);
  return {
    notes: read.map((note, index) => {
      const output = outputOf(note.path);
      const parsed = outcomes[index];
      return parsed
        ? buildNote(note, output, parsed.result)
        : buildNote({ ...note, body: "" }, output, parseMarkdown(md, ""));
    }),
    findings: [
      ...read.flatMap(({ path, findings }, index) =>
        outcomes[index] ? findings : [...findings, describeLimit(path)],
      ),
      ...reportForeignKeys(read),
    ],
  };
}

function buildNote(
  { path, text, body, data, positions }: ReadNote,
  output: string,
  document: MarkdownDocument,
): Note {
  const heading = findTitle(document);
  return {
    path,
    output,
    text,
    body,
    frontMatter: data,
    positions,
    title: data.title ?? heading ?? nameOf(path.replace(INDEX_NAME, "") || DEFAULT_NAME),
    showsTitle: hasTopHeading(document) || (heading !== undefined && data.title === undefined),
    description: data.description ?? firstParagraph(document),
    document,
  };
}

/**
 * A heading of the first level is the title. The first of a lower level is, too, where none stands
 * beside it; otherwise it heads a part, as in notes from Obsidian.
 */
function findTitle({ headings }: MarkdownDocument): string | undefined {
  const [first, ...others] = headings;
  const top = headings.find(({ level }) => level === 1);
  const isAlone = others.every(({ level }) => level > (first?.level ?? 0));
  return (top ?? (isAlone ? first : undefined))?.text || undefined;
}

function hasTopHeading({ headings }: MarkdownDocument): boolean {
  return headings.some(({ level }) => level === 1);
}

function describeLimit(path: string): Finding {
  return {
    file: path,
    line: 1,
    column: 1,
    rule: "parse-limit",
    message: `노트를 ${PARSE_LIMIT / 1000}초 안에 읽지 못했다.`,
    hint: "노트를 나눈다. 괄호나 별표가 수없이 이어지는 곳이 있으면 코드 블록으로 묶는다.",
  };
}

/** A file's or folder's name for people: no extension, no number prefix. */
export function nameOf(path: string): string {
  const name = path.slice(folderOf(path).length).replace(/^\//, "");
  return name
    .replace(/\.(?:md|markdown)$/i, "")
    .replace(/^\d+[-_. ]+(?=.)/, "")
    .normalize("NFC");
}

function firstParagraph({ tokens }: MarkdownDocument): string {
  const index = tokens.findIndex((token) => token.type === "paragraph_open" && token.level === 0);
  const text = (tokens[index + 1]?.children ?? [])
    .map((token) =>
      token.type === "softbreak" ? " " : token.type === "html_inline" ? "" : token.content,
    )
    .join("")
    .trim();
  return text.length > DESCRIPTION_LENGTH ? `${text.slice(0, DESCRIPTION_LENGTH - 1)}…` : text;
}
