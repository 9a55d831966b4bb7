/** Names in config samples that lead to the section which explains them: `ApplicationStop`, `phases`. */
import type { Heading } from "../syntax/document.ts";
import type { Catalog } from "./catalog.ts";
import { moduleOf, type Page } from "./folder.ts";
import type { Term } from "./glossary.ts";
import type { Home } from "./home.ts";

/** Where a name in code leads. */
export interface CodeTarget {
  page: Page;
  heading: Heading | undefined;
  /** The term that the name belongs to; undefined for a heading that is the name itself. */
  term: Term | undefined;
}

/** One word of code without spaces, with dots, hyphens, slashes or `::` inside. */
const CODE_WORD = /^!?[A-Za-z_][\w.:/-]*$/;
/** A word that is no ordinary one: a capital inside, an underscore or `::`. */
const DISTINCT = /[a-z\d][A-Z]|_|::/;

/** Finds what the names of a sample lead to. */
export class CodeIndex {
  readonly #everywhere = new Map<string, CodeTarget | undefined>();
  readonly #inModule = new Map<string, CodeTarget | undefined>();

  constructor(catalog: Catalog, homes: ReadonlyMap<Term, Home>) {
    for (const [term, home] of homes) {
      const names = [
        ...term.code,
        ...term.names.flatMap(({ text, match }) => (match === "auto" ? text : [])),
      ];
      for (const name of names) {
        const isGiven = term.code.includes(name);
        if (isGiven || (CODE_WORD.test(name) && DISTINCT.test(name)))
          this.#add(name, { ...home, term }, term.module);
      }
    }
    // A section of its own says more than the term that the name belongs to.
    for (const page of catalog.pages)
      for (const heading of page.note?.document.headings ?? [])
        if (CODE_WORD.test(heading.text) && DISTINCT.test(heading.text))
          this.#add(
            heading.text,
            { page, heading, term: undefined },
            moduleOf(page.folder)?.number ?? "",
          );
  }

  /** An ordinary word (`phases`) means the term only in samples of the term's own module. */
  #add(name: string, target: CodeTarget, module: string): void {
    const [map, key] = DISTINCT.test(name)
      ? [this.#everywhere, name]
      : [this.#inModule, `${module}/${name}`];
    const known = map.get(key);
    const isRival = known?.term === undefined && map.has(key);
    map.set(key, isRival ? undefined : target);
  }

  /**
   * Looks a name up.
   *
   * @param module number prefix of the module that the sample stands in
   * @returns undefined for a name that means nothing, or different things in two places
   */
  find(name: string, module: string): CodeTarget | undefined {
    return this.#everywhere.get(name) ?? this.#inModule.get(`${module}/${name}`);
  }
}
