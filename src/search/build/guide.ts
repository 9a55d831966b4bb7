/** Makes the guide: pages and sections as Pagefind counted them, the terms' names. */
import { runsOf } from "../client/name-row.ts";
import { Vocabulary } from "../client/vocabulary.ts";
import type { SearchSite } from "../document.ts";
import type { GuideTerm, StoredGuide } from "../guide.ts";
import { encodeSections, type GuideSection } from "../guide-sections.ts";
import type { EncodedWords } from "../guide-words.ts";
import { SCRIPTS, type Script } from "../word.ts";
import { buildTerm } from "./guide-terms.ts";
import type { IndexPage, SectionPlace } from "./index-page.ts";

const MOST_SUGGESTIONS = 12;

/**
 * @param pages the documents as written for Pagefind, in the documents' order
 * @param words the words of the site
 * @param idOf Pagefind's name of a page, by its address
 * @param blockSize how many words the blocks of the pages' texts have at least
 */
export async function buildGuide(
  site: SearchSite,
  pages: readonly IndexPage[],
  words: Readonly<Record<Script, EncodedWords>>,
  idOf: ReadonlyMap<string, string>,
  blockSize: number,
): Promise<StoredGuide> {
  const vocabulary = new Vocabulary(async (script) => words[script]);
  await vocabulary.open(SCRIPTS);
  const terms = site.terms.map((term) => buildTerm(term, vocabulary, site.documents));
  const guidePages = site.documents.map((document, index): StoredGuide["pages"][number] => ({
    id: idOf.get(document.url) ?? "",
    url: document.url,
    title: document.title,
    module: document.module ?? "",
    sections: encodeSections(pages[index]?.places.map(placeOf) ?? []),
  }));
  return {
    pages: guidePages,
    blockSize,
    terms,
    suggestions: suggestNames(terms, vocabulary),
    modules: site.modules,
  };
}

function placeOf({ start, body, samples }: SectionPlace): GuideSection {
  return { start, body, samples: samples.flat() };
}

/** Names of terms that a section explains, the most common first, no two with the same beginning. */
function suggestNames(terms: readonly GuideTerm[], vocabulary: Vocabulary): string[] {
  const names = new Map<string, string>();
  for (const { names: [name = ""] = [], home } of terms) {
    const [first = ""] = runsOf(name);
    if (home && first && !names.has(first)) names.set(first, name);
  }
  return [...names]
    .sort(([a], [b]) => vocabulary.countOf(b) - vocabulary.countOf(a))
    .slice(0, MOST_SUGGESTIONS)
    .map(([, name]) => name);
}
