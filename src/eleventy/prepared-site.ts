/** Everything of a site that is ready before Eleventy writes its pages. */
import type { Catalog } from "../catalog/catalog.ts";
import { type Problem, ProblemError, rateFindings } from "../catalog/problem.ts";
import { releaseTokens } from "../catalog/release.ts";
import { indexSite, type SearchBundle } from "../search/build/search-index.ts";
import type { SearchSite } from "../search/document.ts";
import { type CheckedNotes, type ReadOptions, renderNotes } from "./notes.ts";
import { collectPreviews, type PagePreviews, type Previews, previewNote } from "./preview-files.ts";
import { buildSearchDocuments, buildSearchTerms } from "./search-documents.ts";
import { buildThreadSite, type ThreadSite } from "./thread-pages.ts";
import { type TiedNotes, tieNotes } from "./tied-notes.ts";

/** A site whose notes hold no tokens any more. */
export interface PreparedSite {
  checked: CheckedNotes;
  threadSite: ThreadSite;
  previews: Previews;
  /** Under way: the index is made by another process while pages are written. */
  search: Promise<SearchBundle>;
}

/**
 * Reads, checks and renders a folder of notes.
 *
 * @param folder absolute path
 * @param onProblems told of everything found in the notes
 * @throws {ProblemError} when a note has an error
 */
export async function prepareSite(
  folder: string,
  { lenient, excluded }: ReadOptions,
  onProblems: (problems: readonly Problem[]) => void,
): Promise<PreparedSite> {
  const tied = await tieNotes(folder, excluded);
  const search = startSearch(tied, lenient);
  const notePreviews = new Map<string, PagePreviews>();
  const checked = await renderNotes(tied, lenient, (page, note, sections) => {
    notePreviews.set(page.output, previewNote(note, sections));
    releaseTokens(note, sections);
  });
  const { catalog, threads, problems } = checked;
  onProblems(problems);
  if (!search || hasErrors(problems)) throw new ProblemError(problems);
  return {
    checked,
    threadSite: await buildThreadSite(catalog, threads),
    previews: collectPreviews(catalog, threads, notePreviews),
    search,
  };
}

/** @returns undefined where there are errors already, and so no site */
function startSearch(tied: TiedNotes, lenient: boolean): Promise<SearchBundle> | undefined {
  const { catalog, findings } = tied;
  if (hasErrors(rateFindings(findings, catalog.site.severities, lenient))) return undefined;
  const search = indexSite(describeSite(catalog));
  // It is awaited at the end of the build; if that fails before, this failure is no news.
  search.catch(() => {});
  return search;
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}

function describeSite(catalog: Catalog): SearchSite {
  return {
    documents: buildSearchDocuments(catalog),
    terms: buildSearchTerms(catalog),
    language: catalog.site.language,
    modules: catalog.root.entries.flatMap((entry) =>
      "entries" in entry && entry.number
        ? [{ number: entry.number, title: entry.index.title }]
        : [],
    ),
  };
}
