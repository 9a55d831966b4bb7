/** Knows which anchors the files of the site have: pages made of notes, HTML and SVG beside them. */
import { findMarkupReferences } from "../asset-reference.ts";
import type { Catalog } from "../catalog.ts";
import type { Page } from "../folder.ts";
import type { Note } from "../note.ts";
import { readText } from "../source.ts";

const MARKUP = /\.(?:html?|svg)$/i;

/** Anchors by file, each collected once: thousands of links may name the sections of one. */
export class AnchorIndex {
  readonly #catalog: Catalog;
  readonly #pages = new Map<Page, ReadonlySet<string>>();
  readonly #files = new Map<string, ReadonlySet<string> | undefined>();

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** The anchors of a page; none of an index that was made. */
  ofPage(page: Page): ReadonlySet<string> {
    const known = this.#pages.get(page) ?? new Set(page.note ? listAnchors(page.note) : []);
    this.#pages.set(page, known);
    return known;
  }

  /**
   * The anchors of a file.
   *
   * @param path site-relative, in NFC
   * @returns undefined when they cannot be known: of a picture, of a page with scripts
   */
  ofFile(path: string): ReadonlySet<string> | undefined {
    const page = this.#catalog.pagesByOutput.get(path);
    if (page) return this.ofPage(page);
    if (!this.#files.has(path)) this.#files.set(path, this.#readAnchors(path));
    return this.#files.get(path);
  }

  #readAnchors(path: string): ReadonlySet<string> | undefined {
    const { filesByName, sources } = this.#catalog;
    const file = filesByName.get(path);
    const text = file && MARKUP.test(path) ? readText(sources, file, []) : undefined;
    if (text === undefined) return undefined;
    const { ids, names, hasScript } = findMarkupReferences(text);
    const all = [...ids.keys(), ...names].map((id) => id.normalize("NFC"));
    return hasScript ? undefined : new Set(all);
  }
}

/** Ids a link may name: headings, their older ids, footnotes, lines of samples, rows of tables. */
function listAnchors({ document }: Note): string[] {
  const headings = document.headings.flatMap(({ id, aliases }) => [id, ...aliases]);
  return [...headings, ...document.otherIds];
}
