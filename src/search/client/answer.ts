/** What a search answers. */
import type { Fragment } from "./excerpt.ts";
import type { Correction } from "./plan.ts";

/** Prose, a config sample, or the section that explains a term. */
export type HitKind = "prose" | "sample" | "term";

/** A section that was found. */
export interface SectionHit {
  /** Relative to the site's root, percent-encoded. */
  url: string;
  heading: string;
  kind: HitKind;
  excerpt: Fragment[];
  /** What to mark on the page: words, or words in a row with spaces between. */
  marks: string[];
}

/** A page that was found, with its best sections, the best first. */
export interface PageResult {
  title: string;
  module: string;
  score: number;
  sections: [SectionHit, ...SectionHit[]];
}

export interface SearchAnswer {
  pages: PageResult[];
  /** How many pages were found in all. */
  total: number;
  corrections: Correction[];
  /** Other queries to try, where nothing was found. */
  suggestions: string[];
}

export interface SearchOptions {
  /** Most pages. */
  limit: number;
  /** Most sections of a page. */
  sections: number;
  /** Only pages of this module. */
  module?: string;
  /** Only hits of this kind. */
  kind?: HitKind;
  /** Look up only what was typed. */
  isLiteral?: boolean;
}
