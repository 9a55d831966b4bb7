/** Reads a folder of notes and checks it: the step that every command shares. */
import type MarkdownIt from "markdown-it";
import { buildCatalog, type Catalog } from "../catalog/catalog.ts";
import { checkCatalog } from "../catalog/checks/check.ts";
import { checkThreads } from "../catalog/checks/thread-check.ts";
import { type Problem, rateFindings } from "../catalog/problem.ts";
import { readSources } from "../catalog/source.ts";
import { type Threads, tieThreads } from "../catalog/thread.ts";
import { checkLanguages } from "../render/language-check.ts";
import { useRenderRules } from "../render/note-html.ts";
import { includeSamples } from "../samples/inclusion.ts";
import { createMarkdown } from "../syntax/markdown.ts";
import { checkThreadOutputs } from "./thread-pages.ts";

/** A folder of notes, read and checked. */
export interface CheckedNotes {
  md: MarkdownIt;
  catalog: Catalog;
  threads: Threads;
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
  findings.push(...includeSamples(catalog), ...checkCatalog(catalog), ...checkLanguages(catalog));
  const { threads, findings: threadFindings } = tieThreads(catalog);
  findings.push(
    ...threadFindings,
    ...checkThreads(catalog, threads),
    ...checkThreadOutputs(catalog, threads),
  );
  return {
    md,
    catalog,
    threads,
    problems: rateFindings(findings, catalog.site.severities, lenient),
  };
}
