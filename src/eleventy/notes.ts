/** Reads a folder of notes and checks it: the step that every command shares. */
import { buildCatalog, type Catalog } from "../catalog/catalog.ts";
import { checkCatalog } from "../catalog/checks/check.ts";
import type { Note } from "../catalog/note.ts";
import { type Problem, rateFindings } from "../catalog/problem.ts";
import { readSources } from "../catalog/source.ts";
import { checkLanguages } from "../render/language-check.ts";
import { checkLostText } from "../render/lost-text-check.ts";
import { createRenderRun, renderNote, useRenderRules } from "../render/note-html.ts";
import { includeSamples } from "../samples/inclusion.ts";
import { createMarkdown } from "../syntax/markdown.ts";

/** A folder of notes, read and checked. */
export interface CheckedNotes {
  catalog: Catalog;
  /** Each note's HTML. */
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

/**
 * Reads, checks and renders a folder of notes; writes nothing.
 *
 * @param folder absolute path
 * @throws when the folder cannot be read
 */
export function readNotes(folder: string, { lenient, excluded }: ReadOptions): CheckedNotes {
  const md = createMarkdown();
  useRenderRules(md);
  const { catalog, findings } = buildCatalog(md, readSources(folder, excluded));
  findings.push(...includeSamples(catalog), ...checkCatalog(catalog), ...checkLanguages(catalog));
  const run = createRenderRun();
  const html = new Map(catalog.notes.map((note) => [note, renderNote(md, catalog, note, run)]));
  findings.push(...run.findings);
  for (const [note, rendered] of html) findings.push(...checkLostText(note, rendered));
  return { catalog, html, problems: rateFindings(findings, catalog.site.severities, lenient) };
}
