/** Reads a folder of notes, checks and renders it: the step that every command shares. */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Catalog } from "../catalog/catalog.ts";
import { CodeIndex } from "../catalog/code-name.ts";
import type { Page } from "../catalog/folder.ts";
import type { Note } from "../catalog/note.ts";
import { type Problem, rateFindings } from "../catalog/problem.ts";
import type { Section } from "../catalog/section.ts";
import type { Threads } from "../catalog/thread.ts";
import { findCodeLinks } from "../render/code-link.ts";
import { checkLostText } from "../render/lost-text-check.ts";
import { createRenderRun, type RenderRun } from "../render/note-figures.ts";
import { renderNote } from "../render/note-html.ts";
import { withTermLinks } from "../render/term-link.ts";
import type { CodeBlock } from "../syntax/document.ts";
import { type TiedNotes, tieNotes } from "./tied-notes.ts";

/** A folder of notes, read and checked. */
export interface CheckedNotes {
  catalog: Catalog;
  threads: Threads;
  /** Each note's HTML, its term links in it. */
  html: ReadonlyMap<Note, string>;
  problems: Problem[];
}

/** How to read a folder. */
export interface ReadOptions {
  /** Turns content errors into warnings. */
  lenient: boolean;
  /** Absolute paths below the folder that are no notes, such as an output folder. */
  excluded: readonly string[];
}

/** Told of each note when it has been rendered and checked: nothing reads its tokens any more. */
export type OnRendered = (page: Page, note: Note, sections: readonly Section[]) => void;

/** Milliseconds after which other work under way gets its turn, such as feeding the search index. */
const TURN = 20;

/**
 * Reads, checks and renders a folder of notes; writes nothing.
 *
 * @param folder absolute path
 * @throws when the folder cannot be read
 */
export async function readNotes(
  folder: string,
  { lenient, excluded }: ReadOptions,
): Promise<CheckedNotes> {
  return renderNotes(await tieNotes(folder, excluded), lenient);
}

/**
 * Renders the notes of a folder, and checks what comes of it.
 *
 * @param lenient turns content errors into warnings
 */
export async function renderNotes(
  tied: TiedNotes,
  lenient: boolean,
  onRendered: OnRendered = () => {},
): Promise<CheckedNotes> {
  const { catalog, threads, figures } = tied;
  const run = createRenderRun(figures);
  const index = new CodeIndex(catalog, threads.homes);
  const html = new Map<Note, string>();
  const found = [tied.findings];
  let turn = performance.now() + TURN;
  for (const page of catalog.pages) {
    const { note } = page;
    if (!note) continue;
    const sections = threads.sections.get(note) ?? [];
    const rendered = renderPage(tied, page, note, run, index);
    html.set(note, rendered);
    found.push(checkLostText(note, rendered));
    onRendered(page, note, sections);
    if (performance.now() < turn) continue;
    await nextTurn();
    turn = performance.now() + TURN;
  }
  found.push(run.findings);
  const problems = rateFindings(found.flat(), catalog.site.severities, lenient);
  return { catalog, threads, html, problems };
}

function renderPage(
  { md, catalog, threads }: TiedNotes,
  page: Page,
  note: Note,
  run: RenderRun,
  index: CodeIndex,
): string {
  const sections = new Map(
    threads.sections.get(note)?.flatMap((section) => section.code.map((token) => [token, section])),
  );
  const linksOf = (block: CodeBlock) =>
    findCodeLinks(block, { index, page, section: sections.get(block.token) });
  return withTermLinks(threads, note, () => renderNote(md, catalog, note, run, linksOf));
}
