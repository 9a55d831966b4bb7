/** Reads a folder of notes and checks it: the step that every command shares. */
import type MarkdownIt from "markdown-it";
import { buildCatalog, type Catalog } from "../catalog/catalog.ts";
import { checkCatalog } from "../catalog/checks/check.ts";
import { checkStatuses, readBuildDate } from "../catalog/checks/status-check.ts";
import { type Problem, rateFindings } from "../catalog/problem.ts";
import { readSources } from "../catalog/source.ts";
import { checkLanguages } from "../render/language-check.ts";
import { useRenderRules } from "../render/note-html.ts";
import { checkPictures } from "../render/picture/picture.ts";
import { addStatusIds, markStatuses } from "../render/service-status.ts";
import { checkSamples } from "../samples/checks/sample-check.ts";
import { includeSamples, type ShownCodes } from "../samples/inclusion.ts";
import { createMarkdown } from "../syntax/markdown.ts";

/** A folder of notes, read and checked. */
export interface CheckedNotes {
  md: MarkdownIt;
  catalog: Catalog;
  codes: ShownCodes;
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
 * Reads and checks a folder of notes; writes nothing.
 *
 * @param folder absolute path
 * @throws when the folder cannot be read
 */
export function readNotes(folder: string, { lenient, excluded }: ReadOptions): CheckedNotes {
  const md = createMarkdown();
  useRenderRules(md);
  const { catalog, findings } = buildCatalog(md, readSources(folder, excluded));
  const { codes, findings: sampleFindings } = includeSamples(catalog);
  addStatusIds(catalog);
  findings.push(
    ...sampleFindings,
    ...checkSamples(catalog),
    ...checkCatalog(catalog),
    ...checkLanguages(catalog),
    ...checkPictures(catalog),
    ...checkStatuses(catalog.services, readBuildDate(process.env.SOURCE_DATE_EPOCH)),
  );
  markStatuses(catalog);
  const problems = rateFindings(findings, catalog.site.severities, lenient);
  return { md, catalog, codes, problems };
}
