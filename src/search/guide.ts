/**
 * The guide, which the build adds to Pagefind's bundle. It tells the browser where the pages' sections
 * begin and by which names a term goes; the words that there are stand beside it, by script.
 */

import { decodeSections, type GuideSection } from "./guide-sections.ts";
import type { Script } from "./word.ts";

/** The guide's file, relative to the bundle. */
export const GUIDE_FILE = "guide.json";

/** The file of a script's words, relative to the bundle. */
export function wordsFile(script: Script): string {
  return `words-${script}.json`;
}

export interface Guide {
  pages: GuidePage[];
  /** How many words the blocks of the pages' texts have at least. */
  blockSize: number;
  terms: GuideTerm[];
  /** Names to suggest. */
  suggestions: string[];
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
  /** What the notes write of these, as rows of words; a number where that is the name itself. */
  rows: (string | number)[];
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
