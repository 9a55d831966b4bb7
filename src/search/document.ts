/** What the generator hands to the search: pages as sections of plain text, and the glossary. */

export interface SearchDocument {
  /** Relative to the site's root, percent-encoded: `03-cicd-pipeline/appspec.html`. */
  url: string;
  title: string;
  /** Number prefix of its module, such as `03`. */
  module?: string;
  /** In page order. The first has the id "": the text before the first sub-heading, under the h1. */
  sections: SearchSection[];
}

export interface SearchSection {
  id: string;
  heading: string;
  level: number;
  blocks: SearchBlock[];
}

export interface SearchBlock {
  kind: "prose" | "sample";
  text: string;
}

export interface SearchTerm {
  id: string;
  ko: string;
  en: string;
  /** All other names, spoken ones too. */
  aliases: string[];
  module: string;
  definition: string;
  /** The section that explains it: `page.html#id`. */
  url?: string;
}

export interface SearchModule {
  number: string;
  title: string;
}

/** Everything that is indexed of a site. */
export interface SearchSite {
  documents: SearchDocument[];
  terms: SearchTerm[];
  /** BCP 47, such as `ko`. */
  language: string;
  modules: SearchModule[];
}
