/** Finds what `[[…]]` names: a term, a note, or a section of a note. */
import { findNearest } from "../text/distance.ts";
import { slugify } from "../text/slug.ts";
import { folderOf, resolvePath } from "../text/url.ts";
import type { Catalog } from "./catalog.ts";
import { FileIndex } from "./file-index.ts";
import type { Page } from "./folder.ts";
import type { Term } from "./glossary.ts";
import type { Note } from "./note.ts";
import { nameKey, splitBrackets } from "./term-name.ts";

/** What a wikilink leads to. */
export type WikilinkTarget =
  | { kind: "term"; term: Term; text: string }
  | { kind: "page"; page: Page; id: string | undefined; text: string }
  | { kind: "file"; path: string; text: string }
  | { kind: "missing"; hint: string };

/** All names that `[[…]]` may use. */
export class WikilinkIndex {
  readonly #terms = new Map<string, Term>();
  readonly #termIds = new Map<string, Term>();
  readonly #pages = new Map<string, Page[]>();
  readonly #fileNames = new Map<string, Page[]>();
  readonly #files: FileIndex;
  readonly #catalog: Catalog;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
    this.#files = new FileIndex(catalog);
    for (const term of catalog.terms) {
      this.#termIds.set(term.id, term);
      for (const name of [...term.names.map(({ text }) => text), ...term.spoken])
        this.#terms.set(nameKey(name), term);
    }
    for (const page of catalog.pages) {
      if (!page.note) continue;
      const path = withoutExtension(page.note.path.normalize("NFC"));
      const heading = page.note.document.headings[0]?.text ?? "";
      const fileName = baseName(path);
      addTo(this.#fileNames, nameKey(fileName), page);
      for (const name of new Set([fileName, page.title, heading].map(nameKey)))
        if (name) addTo(this.#pages, name, page);
    }
  }

  /** Resolves a wikilink of a note: a term first, then a note by path, file name or title. */
  resolve(note: Note, target: string): WikilinkTarget {
    const [name = "", section] = splitSection(target.normalize("NFC"));
    if (section === undefined) {
      const named = this.#terms.get(nameKey(name));
      const term = this.#termIds.get(name) ?? named;
      // An id is no word to be read.
      if (term) return { kind: "term", term, text: named === term ? name : term.ko };
    }
    const file = /\.\w+$/.test(name) ? this.#files.find(note, name) : undefined;
    if (file !== undefined) return { kind: "file", path: file, text: name };
    const page = this.#findPage(note, name);
    if (typeof page === "string") return { kind: "missing", hint: page };
    // A block of Obsidian has no name that a reader could see.
    if (section === undefined || section.startsWith("^"))
      return { kind: "page", page, id: undefined, text: page.title };
    return findSection(page, section);
  }

  #findPage(note: Note, name: string): Page | string {
    const { pagesByNote, pagesByOutput } = this.#catalog;
    const own = pagesByOutput.get(note.output);
    if (name === "" && own) return own;
    for (const folder of [folderOf(note.path), ""]) {
      const path = resolvePath(folder.normalize("NFC"), name);
      const page = pagesByNote.get(path ?? "") ?? pagesByNote.get(`${path}.md`);
      if (page) return page;
    }
    const key = nameKey(withoutExtension(name));
    const named = this.#fileNames.get(key) ?? [];
    const pages = named.length > 0 ? named : (this.#pages.get(key) ?? []);
    const near = pages.filter((page) => page.folder === own?.folder);
    const [page] = near.length === 1 ? near : pages;
    if (page && (pages.length === 1 || near.length === 1)) return page;
    if (page) return `여럿이다. 경로로 적는다: ${pages.map((one) => one.note?.path).join(", ")}`;
    const nearest = findNearest(nameKey(name), [...this.#terms.keys(), ...this.#pages.keys()]);
    return nearest
      ? `'${this.#spell(nearest)}'인지 확인한다.`
      : "용어집과 노트의 이름을 보고 고친다.";
  }

  /** A name as it is written, from its key. */
  #spell(key: string): string {
    const term = this.#terms.get(key);
    const name = [...(term?.names.map(({ text }) => text) ?? []), ...(term?.spoken ?? [])].find(
      (written) => nameKey(written) === key,
    );
    return name ?? this.#pages.get(key)?.[0]?.title ?? key;
  }
}

/** Of `노트#절#작은 절` the last section counts. */
function splitSection(target: string): [string, string | undefined] {
  const hash = target.indexOf("#");
  if (hash < 0) return [target, undefined];
  return [target.slice(0, hash), target.slice(target.lastIndexOf("#") + 1)];
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function addTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function withoutExtension(path: string): string {
  return path.replace(/\.(?:md|markdown)$/i, "");
}

/** Authors name a section by its id, by its heading, or by one of the two names of `배포 그룹(deployment group)`. */
function findSection(page: Page, section: string): WikilinkTarget {
  const headings = page.note?.document.headings ?? [];
  const found =
    headings.find(({ id, aliases }) => id === section || aliases.includes(section)) ??
    headings.find(({ text }) => isSameName(text, section)) ??
    headings.find(({ text }) => slugify(text) === slugify(section)) ??
    headings.find(({ text }) => splitBrackets(text).some((name) => isSameName(name, section)));
  if (found) return { kind: "page", page, id: found.id, text: found.text };
  const nearest = findNearest(
    section,
    headings.flatMap(({ id, text }) => [id, text, ...splitBrackets(text)]),
  );
  const hint = nearest ? `'#${nearest}'인지 확인한다.` : "그 노트의 제목을 보고 고친다.";
  return { kind: "missing", hint };
}

function isSameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}
