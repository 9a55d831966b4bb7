/** The sections that explain the glossary's terms. */
import type { Guide, GuidePage } from "../guide.ts";
import type { GuideSection } from "../guide-sections.ts";

export interface Home {
  page: GuidePage;
  section: GuideSection;
}

export class Homes {
  /** By the number of the term. */
  readonly #homes: readonly (Home | undefined)[];
  readonly #sections: ReadonlySet<GuideSection>;

  constructor({ terms, pages }: Guide) {
    this.#homes = terms.map(({ home: [pageNumber = -1, sectionNumber = -1] = [] }) => {
      const page = pages[pageNumber];
      const section = page?.sections[sectionNumber];
      return page && section && { page, section };
    });
    this.#sections = new Set(this.#homes.flatMap((home) => home?.section ?? []));
  }

  /** Where terms are explained, for those that are. */
  of(terms: readonly number[]): Home[] {
    return terms.flatMap((number) => this.#homes[number] ?? []);
  }

  /** Says whether a section explains a term. */
  has(section: GuideSection): boolean {
    return this.#sections.has(section);
  }
}
