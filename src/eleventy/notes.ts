/** Reads a folder of notes and checks it: the step that every command shares. */
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { buildCatalog, type Catalog } from "../catalog/catalog.ts";
import { checkCatalog } from "../catalog/checks/check.ts";
import { checkStatuses, readBuildDate } from "../catalog/checks/status-check.ts";
import { checkThreads } from "../catalog/checks/thread-check.ts";
import { CodeIndex } from "../catalog/code-name.ts";
import type { Note } from "../catalog/note.ts";
import { type Problem, rateFindings } from "../catalog/problem.ts";
import { readSources } from "../catalog/source.ts";
import { type Threads, tieThreads } from "../catalog/thread.ts";
import { findCodeLinks } from "../render/code-link.ts";
import { checkLanguages } from "../render/language-check.ts";
import { checkLostText } from "../render/lost-text-check.ts";
import {
  createRenderRun,
  type RenderRun,
  renderNote,
  useRenderRules,
} from "../render/note-html.ts";
import { checkPictures, drawPictures } from "../render/picture/picture.ts";
import { addStatusIds, drawStatusTables, markStatuses } from "../render/service-status.ts";
import { withTermLinks } from "../render/term-link.ts";
import { checkSamples } from "../samples/checks/sample-check.ts";
import { includeSamples } from "../samples/inclusion.ts";
import { type CodeBlock, createMarkdown } from "../syntax/markdown.ts";
import { checkThreadOutputs } from "./thread-pages.ts";

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
  const md = createMarkdown();
  useRenderRules(md);
  const { catalog, findings } = buildCatalog(md, readSources(folder, excluded));
  const { codes, findings: sampleFindings } = includeSamples(catalog);
  addStatusIds(catalog);
  const checks = [
    findings,
    sampleFindings,
    checkSamples(catalog),
    checkCatalog(catalog),
    checkLanguages(catalog),
    checkPictures(catalog),
    checkStatuses(catalog.services, readBuildDate(process.env.SOURCE_DATE_EPOCH)),
  ];
  const { threads, findings: threadFindings } = tieThreads(catalog);
  checks.push(threadFindings, checkThreads(catalog, threads), checkThreadOutputs(catalog, threads));
  markStatuses(catalog);
  const drawn = new Map([...(await drawPictures(catalog)), ...drawStatusTables(catalog)]);
  setDrawnAside(catalog, drawn);
  const run = createRenderRun({ codes, drawn });
  const html = renderNotes(md, catalog, threads, run);
  checks.push(run.findings);
  for (const [note, rendered] of html) checks.push(checkLostText(note, rendered));
  const problems = rateFindings(checks.flat(), catalog.site.severities, lenient);
  return { catalog, threads, html, problems };
}

/** The source of a picture is not shown: what is in it has been read, or is a finding already. */
function setDrawnAside({ notes }: Catalog, drawn: ReadonlyMap<Token, string>): void {
  for (const { document } of notes)
    for (const { token } of document.codeBlocks)
      if (drawn.has(token)) document.asides.push(token.content);
}

function renderNotes(
  md: MarkdownIt,
  catalog: Catalog,
  threads: Threads,
  run: RenderRun,
): Map<Note, string> {
  const codeIndex = new CodeIndex(catalog, threads.homes);
  return new Map(
    catalog.pages.flatMap((page) => {
      const { note } = page;
      if (!note) return [];
      const sections = new Map(
        threads.sections
          .get(note)
          ?.flatMap((section) => section.code.map((token) => [token, section])),
      );
      const linksOf = (block: CodeBlock) =>
        findCodeLinks(block, { index: codeIndex, page, section: sections.get(block.token) });
      const render = () => renderNote(md, catalog, note, run, linksOf);
      return [[note, withTermLinks(threads, note, render)] as const];
    }),
  );
}
