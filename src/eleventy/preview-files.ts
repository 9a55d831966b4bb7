/**
 * Writes the texts that previews show. They are scripts and not JSON: a page opened from a folder
 * may load scripts but fetch nothing.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Catalog } from "../catalog/catalog.ts";
import type { Term } from "../catalog/glossary.ts";
import { termPage } from "../catalog/home.ts";
import type { Note } from "../catalog/note.ts";
import type { Section } from "../catalog/section.ts";
import type { Threads } from "../catalog/thread.ts";
import { plainText } from "../syntax/heading-id.ts";
import { bucketOf } from "../text/bucket.ts";
import { shortenEnd } from "../text/sentence.ts";

/** One preview: a heading and a text. */
type Preview = [heading: string, text: string];

/** The previews of one page: by section id, `""` for the page itself, and by `@term`. */
export type PagePreviews = Record<string, Preview>;

/** Characters of a section's opening. */
const OPENING = 200;
/** Characters of one file, roughly: what a first preview costs. */
const FILE_SIZE = 24_000;

/** All previews of a site, by page. */
export interface Previews {
  pages: ReadonlyMap<string, PagePreviews>;
  /** Number of files; pages carry it, for the browser to find the right one. */
  fileCount: number;
}

/**
 * Collects what previews show: of a term its definition, of a section its opening.
 *
 * @param notes by page, as {@link previewNote} has made them
 */
export function collectPreviews(
  { terms }: Catalog,
  { homes }: Threads,
  notes: ReadonlyMap<string, PagePreviews>,
): Previews {
  const pages = new Map(notes);
  for (const term of terms) {
    const output = homes.get(term)?.page.output ?? termPage(term);
    pages.set(output, { ...pages.get(output), [`@${term.id}`]: previewTerm(term) });
  }
  const size = [...pages.values()].reduce((sum, page) => sum + JSON.stringify(page).length, 0);
  return { pages, fileCount: Math.max(1, Math.ceil(size / FILE_SIZE)) };
}

/** Writes the files `assets/previews/N.js`. */
export async function writePreviews({ pages, fileCount }: Previews, output: string): Promise<void> {
  const folder = join(output, "assets/previews");
  await mkdir(folder, { recursive: true });
  const files = Array.from({ length: fileCount }, () => [] as [string, PagePreviews][]);
  for (const entry of pages) files[bucketOf(entry[0], fileCount)]?.push(entry);
  await Promise.all(
    files.map((entries, index) =>
      writeFile(
        join(folder, `${index}.js`),
        `window.guseulPreviews(${JSON.stringify(Object.fromEntries(entries))});\n`,
      ),
    ),
  );
}

function previewTerm({ ko, en, definition }: Term): Preview {
  return [en === ko ? ko : `${ko} · ${en}`, definition];
}

/** Takes the previews of a note's page. */
export function previewNote(note: Note, sections: readonly Section[]): PagePreviews {
  const previews: PagePreviews = {};
  const title = note.document.headings[0];
  for (const section of sections) {
    const { heading } = section;
    const text = openingOf(section);
    if (!heading || !text) continue;
    if (heading === title) previews[""] = [note.title, note.description || text];
    for (const id of [heading.id, ...heading.aliases]) previews[id] = [heading.text, text];
  }
  previews[""] ??= [note.title, note.description];
  return previews;
}

function openingOf({ blocks }: Section): string {
  const block = blocks.find(({ kind }) => kind === "paragraph");
  return shortenEnd(plainText(block?.token.children ?? []).trim(), OPENING);
}
