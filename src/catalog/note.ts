/** A note: one Markdown file, parsed, with its place in the site. */
import type MarkdownIt from "markdown-it";
import { type MarkdownDocument, parseMarkdown } from "../syntax/markdown.ts";
import { folderOf } from "../text/url.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import type { Finding } from "./problem.ts";

/** One Markdown file of the notes folder. */
export interface Note {
  /** Path in the notes folder, with slashes, as on disk. */
  path: string;
  /** Site-relative path of its page, NFC, not encoded. */
  output: string;
  /** The note's text, line endings normalised. */
  text: string;
  frontMatter: FrontMatter;
  /** For `<title>`, navigation and search. */
  title: string;
  description: string;
  document: MarkdownDocument;
}

/** Longest description taken from a first paragraph; search engines cut there. */
const DESCRIPTION_LENGTH = 155;

/** Parses one note. */
export function parseNote(
  md: MarkdownIt,
  path: string,
  text: string,
  output: string,
): { note: Note; findings: Finding[] } {
  const { data, body, findings } = readFrontMatter(path, text);
  const document = parseMarkdown(md, body);
  const note: Note = {
    path,
    output,
    text,
    frontMatter: data,
    title: data.title ?? (document.headings[0]?.text || nameOf(path)),
    description: data.description ?? firstParagraph(document),
    document,
  };
  return { note, findings };
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
