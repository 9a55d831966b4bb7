/**
 * Drives Pagefind's search engine. Its WebAssembly and its index are stock; its own script cannot
 * run on `file://`, waits by polling, and is half as large as this site's whole search.
 */

import { type ReadFile, unpack } from "./bundle-file.ts";
import { IndexFiles } from "./index-files.ts";

/** The files that are read at the start, relative to the bundle. */
export interface StartFiles {
  meta: string;
  wasm: string;
}

/** A page with matching words. */
export interface IndexHit {
  /** Pagefind's name of the page. */
  page: string;
  score: number;
  /** Which of its words match, counted from 0. */
  words: number[];
}

/** What is used of the engine; strings and bytes go in as places in its memory (wasm-bindgen). */
interface PagefindEngine {
  memory: WebAssembly.Memory;
  __wbindgen_malloc(size: number, alignment: number): number;
  __wbindgen_start(): void;
  __wbindgen_free(place: number, size: number, alignment: number): void;
  init_pagefind(place: number, size: number): number;
  load_index_chunk(index: number, place: number, size: number): number;
  search(index: number, ...words: (number | boolean)[]): [place: number, size: number];
}

/** What the engine answers, of which this is used. */
interface EngineAnswer {
  results: { p: string; s: number; l: { l: number }[] }[];
}

const NO_FILTER = "{}";
const NO_ORDER = "";
/** Else a syllable also finds those that only begin like it, 배 finds 백. */
const EXACT_DIACRITICS = true;

export class PagefindIndex {
  readonly #engine: PagefindEngine;
  readonly #files: IndexFiles;
  readonly #read: ReadFile;
  readonly #loads = new Map<string, Promise<void>>();
  /** Where the index stands in the engine's memory; it moves. */
  #index: number;

  private constructor(engine: PagefindEngine, meta: Uint8Array, read: ReadFile) {
    this.#engine = engine;
    this.#files = new IndexFiles(meta);
    this.#read = read;
    engine.__wbindgen_start();
    this.#index = engine.init_pagefind(...this.#pass(meta));
  }

  static async open(files: StartFiles, read: ReadFile): Promise<PagefindIndex> {
    const [meta, wasm] = await Promise.all(
      [files.meta, files.wasm].map(async (path) => unpack(await read(path))),
    );
    if (!meta || !wasm) throw new Error("The search's files are missing.");
    const { instance } = await WebAssembly.instantiate(wasm, {
      // Prepares a table of JavaScript values; the engine takes and gives none.
      "./pagefind_web_bg.js": { __wbindgen_init_externref_table: () => {} },
    });
    return new PagefindIndex(instance.exports as unknown as PagefindEngine, meta, read);
  }

  /** Counts the files in which words with a beginning stand. */
  countFiles(beginning: string): number {
    return this.#files.ofBeginning(stripMarks(beginning)).length;
  }

  /** Finds the pages with a word that begins so. */
  async find(beginning: string): Promise<IndexHit[]> {
    await this.#load(this.#files.ofBeginning(stripMarks(beginning)));
    return this.#search(beginning, false);
  }

  /** Finds the pages with whole words in a row; of each page only its first such place. */
  async findRow(words: readonly string[]): Promise<IndexHit[]> {
    await this.#load(words.flatMap((word) => this.#files.ofWord(stripMarks(word))));
    return this.#search(words.join(" "), true);
  }

  async #load(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => this.#loadOnce(name)));
  }

  #loadOnce(name: string): Promise<void> {
    const known = this.#loads.get(name);
    if (known) return known;
    const load = this.#read(`index/${name}.pf_index`)
      .then(unpack)
      .then((bytes) => {
        this.#index = this.#engine.load_index_chunk(this.#index, ...this.#pass(bytes));
      });
    this.#loads.set(name, load);
    load.catch(() => this.#loads.delete(name));
    return load;
  }

  #search(query: string, isRow: boolean): IndexHit[] {
    const texts = [stripMarks(query), query, NO_FILTER, NO_ORDER];
    const places = texts.flatMap((text) => this.#pass(new TextEncoder().encode(text)));
    const [place, size] = this.#engine.search(this.#index, ...places, isRow, EXACT_DIACRITICS);
    const answer = new TextDecoder().decode(
      new Uint8Array(this.#engine.memory.buffer, place, size),
    );
    this.#engine.__wbindgen_free(place, size, 1);
    const { results } = JSON.parse(answer) as EngineAnswer;
    return results.map(({ p, s, l }) => ({ page: p, score: s, words: l.map((at) => at.l) }));
  }

  /** Copies bytes into the engine's memory, where the engine frees them after use. */
  #pass(bytes: Uint8Array): [place: number, size: number] {
    const place = this.#engine.__wbindgen_malloc(bytes.length, 1);
    new Uint8Array(this.#engine.memory.buffer).set(bytes, place);
    return [place, bytes.length];
  }
}

/** The form in which the index is sorted: syllables taken apart, without accents. */
function stripMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}
