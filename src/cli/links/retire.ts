/** Marks links in notes as retired: readers see their text, and nobody is led to what is gone. */
import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type MarkdownIt from "markdown-it";
import type { Note } from "../../catalog/note.ts";
import { parseMarkdown } from "../../syntax/document-parser.ts";
import { createMarkdown } from "../../syntax/markdown.ts";
import { RETIRED_MARK } from "../../syntax/retired-link.ts";

/** A whole link at the start of a text: `[글](주소 "제목")`, `[글][이름]`, `[글]`, `<주소>`. */
const LINK =
  /^(?:!?\[(?:[^[\]\\]|\\.|\[[^[\]]*\])*\](?:\((?:[^()\\]|\\.|\([^()]*\))*\)|\[[^\]]*\])?|<[^<>]*>)/s;

/**
 * Marks every link of a note to an address.
 *
 * @returns how many were marked; links that are written in no way known here stay as they are
 */
export function retireLinks(folder: string, note: Note, url: string): number {
  const places = note.document.references
    .filter((reference) => reference.url === url && !reference.isRetired)
    .map(({ position }) => position);
  if (places.length === 0) return 0;
  const md = createMarkdown();
  const path = join(folder, note.path);
  const written = readFileSync(path, "utf8");
  const starts = findLineStarts(written);
  let marked = written;
  for (const { line, column } of places.reverse()) {
    const at = (starts[line - 1] ?? 0) + column - 1;
    const rest = written.slice(at);
    const link = LINK.exec(rest)?.[0];
    const end = at + (link?.length ?? md.linkify.matchAtStart(rest)?.lastIndex ?? 0);
    if (end === at) continue;
    // A bare address would take the mark for a part of itself.
    const mark = link === undefined ? ` ${RETIRED_MARK}` : RETIRED_MARK;
    marked = marked.slice(0, end) + mark + marked.slice(end);
  }
  const count = countRetired(md, marked, url) - countRetired(md, written, url);
  if (count === 0) return 0;
  writeFileSync(`${path}.new`, marked, { mode: statSync(path).mode });
  renameSync(`${path}.new`, path);
  return count;
}

/** Offsets of a file's lines, as its author's editor counts them: a byte order mark is no column. */
function findLineStarts(text: string): number[] {
  const ends = text.matchAll(/\r\n?|\n/g);
  return [
    text.startsWith("\uFEFF") ? 1 : 0,
    ...Array.from(ends, ({ 0: end, index }) => index + end.length),
  ];
}

function countRetired(md: MarkdownIt, text: string, url: string): number {
  const { references } = parseMarkdown(md, text);
  return references.filter((reference) => reference.url === url && reference.isRetired).length;
}
