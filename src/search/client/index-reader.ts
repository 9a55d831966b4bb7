/** Reads Pagefind's index: which pages hold words with a beginning, and where. */
import type { Vocabulary, WordCount } from "./vocabulary.ts";

/** The part of Pagefind's interface that is used. */
export interface PagefindInstance {
  preload(term: string): Promise<unknown>;
  search(term: string): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  id: string;
  score: number;
  /** Which words of the page match, counted from 0. */
  words: number[];
}

/** What one look-up found on one page. */
export interface PageHit {
  score: number;
  words: readonly number[];
}

export type PageHits = ReadonlyMap<string, PageHit>;

/** Answers kept for the next keystroke. */
const KEPT_LOOK_UPS = 200;
/**
 * A single syllable, or two letters, begin words all over the index, each part of it a file to load.
 * Where there are more words than this, only the commonest are asked for: so little says too little
 * to need all.
 */
const BROAD = 60;
const MOST_COMMON = 12;
/** Known extensions of a key that are asked for, evenly spread: an index file holds many more words. */
const MOST_PROBES = 40;

export class IndexReader {
  readonly #pagefind: PagefindInstance;
  readonly #vocabulary: Vocabulary;
  readonly #pageCount: number;
  readonly #kept = new Map<string, Promise<PageHits>>();

  constructor(pagefind: PagefindInstance, vocabulary: Vocabulary, pageCount: number) {
    this.#pagefind = pagefind;
    this.#pageCount = pageCount;
    this.#vocabulary = vocabulary;
  }

  /** Finds the pages that hold a word beginning with a key. */
  lookUp(key: string): Promise<PageHits> {
    return this.#keep(key, () => {
      const words = this.#vocabulary.wordsFrom(key);
      if (words.length > BROAD && isShort(key)) return this.#askCommon(key, words);
      return this.#ask(key, [key, ...spread(words)]);
    });
  }

  /** Finds the pages that hold whole words in a row; of each page only its first such place. */
  lookUpRow(words: string): Promise<PageHits> {
    return this.#keep(`"${words}"`, () => this.#ask(`"${words}"`, [words]));
  }

  #keep(name: string, ask: () => Promise<PageHits>): Promise<PageHits> {
    const known = this.#kept.get(name);
    if (known) return known;
    const answer = ask();
    this.#kept.set(name, answer);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size > KEPT_LOOK_UPS) this.#kept.delete(oldest);
    answer.catch(() => this.#kept.delete(name));
    return answer;
  }

  async #ask(query: string, words: readonly string[]): Promise<PageHits> {
    // Pagefind loads the file in which the key would stand, but words that begin with it may
    // stand in the files after that; what it has loaded it searches.
    await this.#pagefind.preload(words.join(" "));
    const { results } = await this.#pagefind.search(query);
    // Rarity is weighed once for all forms of a word, not for each form by itself.
    const rarity = rarityOf(results.length, this.#pageCount);
    return new Map(
      results.map((result) => [result.id, { score: result.score / rarity, words: result.words }]),
    );
  }

  /** Asks for the commonest words of a broad beginning, and for it itself, each as a whole. */
  async #askCommon(key: string, words: readonly WordCount[]): Promise<PageHits> {
    const common = [...words].sort((a, b) => b.count - a.count).slice(0, MOST_COMMON);
    const wanted = new Set([key, ...common.map(({ text }) => text)]);
    const found = await Promise.all([...wanted].map((text) => this.lookUpRow(text)));
    const hits = new Map<string, PageHit>();
    for (const [id, hit] of found.flatMap((part) => [...part])) {
      const known = hits.get(id);
      const words = known ? [...known.words, ...hit.words] : hit.words;
      hits.set(id, { ...hit, score: (known?.score ?? 0) + hit.score, words });
    }
    return hits;
  }
}

/** How much it says that a page matches: Pagefind's inverse document frequency. */
export function rarityOf(matches: number, pages: number): number {
  return Math.log(1 + (pages - matches + 0.5) / (matches + 0.5));
}

function isShort(key: string): boolean {
  return key.length <= (/^[가-힣]/.test(key) ? 1 : 2);
}

/** Some of the words, evenly spread. */
function spread(words: readonly WordCount[]): string[] {
  const step = Math.max(1, Math.ceil(words.length / MOST_PROBES));
  return words
    .filter((_, index) => index % step === 0 || index === words.length - 1)
    .map(({ text }) => text);
}
