/** Placeholder until the search lands. */
import type { SearchDocument, SearchTerm } from "../document.ts";

export async function writeSearch(
  _site: {
    documents: SearchDocument[];
    terms: SearchTerm[];
    language: string;
    modules: { number: string; title: string }[];
  },
  _outputDir: string,
): Promise<void> {}
