/** The words of the site, in the browser. Those of a script are loaded when something is typed in it. */
import type { EncodedWords, GuideWord } from "../guide-words.ts";
import { type Script, scriptOf } from "../word.ts";
import { type Occurrence, WordList } from "./word-list.ts";

export class Vocabulary {
  readonly #read: (script: Script) => Promise<EncodedWords>;
  readonly #loads = new Map<Script, Promise<void>>();
  readonly #lists = new Map<Script, WordList>();

  constructor(read: (script: Script) => Promise<EncodedWords>) {
    this.#read = read;
  }

  /** Loads the words of scripts; what is below finds only loaded ones. */
  async open(scripts: Iterable<Script>): Promise<void> {
    await Promise.all([...new Set(scripts)].map((script) => this.#openOne(script)));
  }

  #openOne(script: Script): Promise<void> {
    const known = this.#loads.get(script);
    if (known) return known;
    const load = this.#load(script);
    this.#loads.set(script, load);
    load.catch(() => this.#loads.delete(script));
    return load;
  }

  async #load(script: Script): Promise<void> {
    this.#lists.set(script, await WordList.load(await this.#read(script)));
  }

  #listFor(text: string): WordList {
    const list = this.#lists.get(scriptOf(text));
    if (!list) throw new Error(`The words of the script of ‘${text}’ are not loaded.`);
    return list;
  }

  /** All words of the script of a text. */
  wordsLike(text: string): readonly GuideWord[] {
    return this.#listFor(text).words;
  }

  /** How common a word is; 0 for one that is not listed. */
  countOf(text: string): number {
    return this.#listFor(text).find(text)?.count ?? 0;
  }

  has(text: string): boolean {
    return this.#listFor(text).find(text) !== undefined;
  }

  /** The parts that the index knows a word by; undefined for a word that is not listed. */
  partsOf(text: string): string[] | undefined {
    const word = this.#listFor(text).find(text);
    if (!word) return undefined;
    // Letters stand in the index whole, too.
    const cuts = scriptOf(text) === "hangul" ? word.cuts : [];
    const bounds = [0, ...cuts, text.length];
    return bounds.slice(1).map((end, index) => text.slice(bounds[index], end));
  }

  /** Lists the words that begin with a text. */
  wordsFrom(text: string): GuideWord[] {
    return this.#listFor(text).wordsFrom(text);
  }

  /** Finds every word that holds a text; its first occurrence in each. */
  findHolding(text: string): Occurrence[] {
    return this.#listFor(text).findHolding(text);
  }

  /** Finds every Hangul word that matches a regular expression source; its first match in each. */
  findMatching(pattern: string): Occurrence[] {
    return this.#lists.get("hangul")?.findMatching(pattern) ?? [];
  }
}
