/** Everything of a site that is ready before Eleventy writes its pages. */
import { type Problem, ProblemError } from "../catalog/problem.ts";
import { releaseTokens } from "../catalog/release.ts";
import { indexSite, type SearchBundle } from "../search/build/search-index.ts";
import type { SearchDocument, SearchSite } from "../search/document.ts";
import { type CheckedNotes, type ReadOptions, readNotes } from "./notes.ts";
import { collectPreviews, type PagePreviews, type Previews, previewNote } from "./preview-files.ts";
import { buildSearchDocument, buildSearchTerms } from "./search-documents.ts";
import { buildThreadSite, type ThreadSite } from "./thread-pages.ts";

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
  options: ReadOptions,
  onProblems: (problems: readonly Problem[]) => void,
): Promise<PreparedSite> {
  const documents: SearchDocument[] = [];
  const notePreviews = new Map<string, PagePreviews>();
  const checked = await readNotes(folder, {
    ...options,
    onRendered(page, note, sections) {
      documents.push(buildSearchDocument(page, note));
      notePreviews.set(page.output, previewNote(note, sections));
      releaseTokens(note, sections);
    },
  });
  const { catalog, threads, problems } = checked;
  onProblems(problems);
  if (problems.some(({ severity }) => severity === "error")) throw new ProblemError(problems);
  const search = indexSite(describeSite(checked, documents));
  // Awaited when the pages are written; should that fail, its own failure is no news.
  search.catch(() => {});
  return {
    checked,
    threadSite: await buildThreadSite(catalog, threads),
    previews: collectPreviews(catalog, threads, notePreviews),
    search,
  };
}

function describeSite({ catalog }: CheckedNotes, documents: SearchDocument[]): SearchSite {
  return {
    documents,
    terms: buildSearchTerms(catalog),
    language: catalog.site.language,
    modules: catalog.root.entries.flatMap((entry) =>
      "entries" in entry && entry.number
        ? [{ number: entry.number, title: entry.index.title }]
        : [],
    ),
  };
}
