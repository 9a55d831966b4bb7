/**
 * Writes the texts that previews show. They are scripts and not JSON: a page opened from a folder
 * may load scripts but fetch nothing.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Catalog } from "../catalog/catalog.ts";
import type { Page } from "../catalog/folder.ts";
import type { Term } from "../catalog/glossary.ts";
import { termPage } from "../catalog/home.ts";
import type { Section } from "../catalog/section.ts";
import type { Threads } from "../catalog/thread.ts";
import { plainText } from "../syntax/heading-id.ts";
import { bucketOf } from "../text/bucket.ts";
import { shortenEnd } from "../text/sentence.ts";

/** One preview: a heading and a text. */
type Preview = [heading: string, text: string];

/** The previews of one page: by section id, `""` for the page itself, and by `@term`. */
type PagePreviews = Record<string, Preview>;

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

/** Collects what previews show: of a term its definition, of a section its opening. */
export function collectPreviews(catalog: Catalog, threads: Threads): Previews {
  const pages = new Map<string, PagePreviews>();
  for (const page of catalog.pages)
    if (page.note) pages.set(page.output, previewPage(page, threads.sections.get(page.note) ?? []));
  for (const term of catalog.terms) {
    const output = threads.homes.get(term)?.page.output ?? termPage(term);
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

function previewPage(page: Page, sections: readonly Section[]): PagePreviews {
  const previews: PagePreviews = {};
  const title = page.note?.document.headings[0];
  for (const section of sections) {
    const { heading } = section;
    const text = openingOf(section);
    if (!heading || !text) continue;
    if (heading === title) previews[""] = [page.title, page.note?.description || text];
    for (const id of [heading.id, ...heading.aliases]) previews[id] = [heading.text, text];
  }
  previews[""] ??= [page.title, page.note?.description ?? ""];
  return previews;
}

function openingOf({ blocks }: Section): string {
  const block = blocks.find(({ kind }) => kind === "paragraph");
  return shortenEnd(plainText(block?.token.children ?? []).trim(), OPENING);
}
