/** Reads a folder of notes and ties them together: all that is known before a page is rendered. */
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { buildCatalog, type Catalog } from "../catalog/catalog.ts";
import { checkCatalog } from "../catalog/checks/check.ts";
import { checkStatuses, readBuildDate } from "../catalog/checks/status-check.ts";
import { checkThreads } from "../catalog/checks/thread-check.ts";
import type { Finding } from "../catalog/problem.ts";
import { readSources } from "../catalog/source.ts";
import { type Threads, tieThreads } from "../catalog/thread.ts";
import { checkLanguages } from "../render/language-check.ts";
import type { Figures } from "../render/note-figures.ts";
import { useRenderRules } from "../render/note-html.ts";
import { checkPictures, drawPictures } from "../render/picture/picture.ts";
import { addStatusIds, drawStatusTables, markStatuses } from "../render/service-status.ts";
import { checkSamples } from "../samples/checks/sample-check.ts";
import { includeSamples } from "../samples/inclusion.ts";
import { createMarkdown } from "../syntax/markdown.ts";
import { checkThreadOutputs } from "./thread-pages.ts";

/** A folder of notes before its pages are rendered. */
export interface TiedNotes {
  md: MarkdownIt;
  catalog: Catalog;
  threads: Threads;
  figures: Figures;
  /** What has been found so far. */
  findings: Finding[];
}

/**
 * Reads a folder of notes and runs every check that needs no page.
 *
 * @param folder absolute path
 * @param excluded absolute paths below it that are no notes, such as an output folder
 * @throws when the folder cannot be read
 */
export async function tieNotes(folder: string, excluded: readonly string[]): Promise<TiedNotes> {
  const md = createMarkdown();
  useRenderRules(md);
  const { catalog, findings } = buildCatalog(md, readSources(folder, excluded));
  const { codes, findings: sampleFindings } = includeSamples(catalog);
  addStatusIds(catalog);
  const found = [
    findings,
    sampleFindings,
    checkSamples(catalog),
    checkCatalog(catalog),
    checkLanguages(catalog),
    checkPictures(catalog),
    checkStatuses(catalog.services, readBuildDate(process.env.SOURCE_DATE_EPOCH)),
  ];
  const { threads, findings: threadFindings } = tieThreads(catalog);
  found.push(threadFindings, checkThreads(catalog, threads), checkThreadOutputs(catalog, threads));
  markStatuses(catalog);
  const pictures = await drawPictures(catalog);
  setDrawnAside(catalog, pictures);
  const drawn = new Map([...pictures, ...drawStatusTables(catalog)]);
  return { md, catalog, threads, figures: { codes, drawn }, findings: found.flat() };
}

/** The source of a picture is not shown: what is in it has been read, or is a finding already. */
function setDrawnAside({ notes }: Catalog, drawn: ReadonlyMap<Token, string>): void {
  for (const { document } of notes)
    for (const { token } of document.codeBlocks)
      if (drawn.has(token)) document.asides.push(token.content);
}
