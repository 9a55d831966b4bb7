/** Marks links in notes as retired: readers see their text, and nobody is led to what is gone. */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Note } from "../../catalog/note.ts";
import { createMarkdown, parseMarkdown } from "../../syntax/markdown.ts";
import { RETIRED_MARK } from "../../syntax/retired-link.ts";

/** A whole link at the start of a text: `[글](주소 "제목")`, `[글][이름]`, `[글]`, `<주소>`. */
const LINK =
  /^(?:!?\[(?:[^[\]\\]|\\.|\[[^[\]]*\])*\](?:\((?:[^()\\]|\\.|\([^()]*\))*\)|\[[^\]]*\])?|<[^<>]*>)/;

/**
 * Marks every link of a note to an address.
 *
 * @returns how many were marked; links that are written in no way known here stay as they are
 */
export function retireLinks(folder: string, note: Note, url: string): number {
  const path = join(folder, note.path);
  const written = readFileSync(path, "utf8");
  const lines = written.split("\n");
  const places = note.document.references
    .filter((reference) => reference.url === url && !reference.isRetired)
    .map(({ position }) => position)
    .reverse();
  for (const { line, column } of places) {
    const text = lines[line - 1] ?? "";
    const rest = text.slice(column - 1);
    const link = LINK.exec(rest)?.[0] ?? (rest.startsWith(url) ? url : undefined);
    if (link === undefined) continue;
    const end = column - 1 + link.length;
    // A bare address would take the mark for a part of itself.
    const gap = link === url ? " " : "";
    lines[line - 1] = `${text.slice(0, end)}${gap}${RETIRED_MARK}${text.slice(end)}`;
  }
  const marked = lines.join("\n");
  const count = countRetired(marked, url) - countRetired(written, url);
  if (count === 0) return 0;
  writeFileSync(`${path}.new`, marked);
  renameSync(`${path}.new`, path);
  return count;
}

function countRetired(text: string, url: string): number {
  const { references } = parseMarkdown(createMarkdown(), text);
  return references.filter((reference) => reference.url === url && reference.isRetired).length;
}
