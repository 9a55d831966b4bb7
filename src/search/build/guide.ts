/** Makes the guide: pages and sections as Pagefind counted them, the vocabulary, the terms' names. */
import { slugify } from "../../text/slug.ts";
import { decodeLeniently, splitUrl } from "../../text/url.ts";
import type { SearchDocument, SearchSite, SearchTerm } from "../document.ts";
import type { GuideTerm, StoredGuide } from "../guide.ts";
import { encodeSections, type GuideSection } from "../guide-sections.ts";
import { encodeWords } from "../guide-words.ts";
import type { IndexPage, SectionPlace } from "./index-page.ts";
import type { Lexicon } from "./lexicon.ts";

/**
 * @param pages the documents as written for Pagefind, in the documents' order
 * @param idOf Pagefind's name of a page, by its address
 * @param blockSize how many words the blocks of the pages' texts have at least
 */
export function buildGuide(
  site: SearchSite,
  pages: readonly IndexPage[],
  lexicon: Lexicon,
  idOf: ReadonlyMap<string, string>,
  blockSize: number,
): StoredGuide {
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
    vocabulary: encodeWords(lexicon.entries()),
    terms: site.terms.map((term) => buildTerm(term, site.documents)),
    modules: site.modules,
  };
}

function placeOf({ section, start, body, samples }: SectionPlace): GuideSection {
  const followsHeading = slugify(section.heading) === section.id;
  return { start, body, samples: samples.flat(), ...(followsHeading ? {} : { id: section.id }) };
}

function buildTerm(term: SearchTerm, documents: readonly SearchDocument[]): GuideTerm {
  const names = [...new Set([term.ko, term.en, ...term.aliases])].filter(Boolean);
  const { path: url, fragment } = splitUrl(term.url ?? "");
  const id = decodeLeniently(fragment ?? "");
  const page = documents.findIndex((candidate) => candidate.url === url);
  const section = documents[page]?.sections.findIndex((candidate) => candidate.id === id) ?? -1;
  if (page < 0) return { names };
  return { names, home: [page, Math.max(section, 0)] };
}
