/**
 * The guide: the one file that the build adds to Pagefind's bundle. It tells the browser which words
 * there are, where the pages' sections begin, and by which names a term goes.
 */

import { decodeSections, type GuideSection } from "./guide-sections.ts";
import type { EncodedWords } from "./guide-words.ts";

export interface Guide {
  pages: GuidePage[];
  /** How many words the blocks of the pages' texts have at least. */
  blockSize: number;
  vocabulary: EncodedWords;
  terms: GuideTerm[];
  modules: { number: string; title: string }[];
}

export interface GuidePage {
  /** Pagefind's name of the page. */
  id: string;
  url: string;
  title: string;
  module: string;
  sections: GuideSection[];
}

export interface GuideTerm {
  /** Every name, the Korean one first. */
  names: string[];
  /** Where it is explained: numbers of the page and of its section. */
  home?: [number, number];
}

/** The guide as it stands in its file, which the reader waits for: the sections of a page in short. */
export interface StoredGuide extends Omit<Guide, "pages"> {
  pages: (Omit<GuidePage, "sections"> & { sections: string })[];
}

export function readGuide({ pages, ...rest }: StoredGuide): Guide {
  return {
    ...rest,
    pages: pages.map((page) => ({ ...page, sections: decodeSections(page.sections) })),
  };
}
