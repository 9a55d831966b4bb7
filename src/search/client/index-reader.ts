/** Reads Pagefind's index: which pages hold words with a beginning, and where. */
import type { IndexHit, PagefindIndex } from "./pagefind-index.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What one look-up found on one page. */
export interface PageHit {
  score: number;
  words: readonly number[];
}

export type PageHits = ReadonlyMap<string, PageHit>;

/** Answers kept for the next keystroke. */
const KEPT_LOOK_UPS = 200;
/**
 * A single syllable, or two letters, begin words all over the index. Where these stand in more files
 * than this, only the commonest are asked for: so little says too little to need all.
 */
const BROAD_FILES = 4;
const MOST_COMMON = 8;

export class IndexReader {
  readonly #index: PagefindIndex;
  readonly #vocabulary: Vocabulary;
  readonly #pageCount: number;
  readonly #kept = new Map<string, Promise<PageHits>>();

  constructor(index: PagefindIndex, vocabulary: Vocabulary, pageCount: number) {
    this.#index = index;
    this.#vocabulary = vocabulary;
    this.#pageCount = pageCount;
  }

  /** Finds the pages that hold a word beginning with a key. */
  lookUp(key: string): Promise<PageHits> {
    return this.#keep(key, () =>
      isShort(key) && this.#index.countFiles(key) > BROAD_FILES
        ? this.#askCommon(key)
        : this.#weigh(this.#index.find(key)),
    );
  }

  /** Finds the pages that hold whole words in a row; of each page only its first such place. */
  lookUpRow(words: string): Promise<PageHits> {
    return this.#keep(`"${words}"`, () => this.#weigh(this.#index.findRow(words.split(" "))));
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

  async #weigh(hits: Promise<IndexHit[]>): Promise<PageHits> {
    const found = await hits;
    // Rarity is weighed once for all forms of a word, not for each form by itself.
    const rarity = rarityOf(found.length, this.#pageCount);
    return new Map(found.map(({ page, score, words }) => [page, { score: score / rarity, words }]));
  }

  /** Asks for the commonest words of a broad beginning, and for it itself, each as a whole. */
  async #askCommon(key: string): Promise<PageHits> {
    const common = this.#vocabulary.wordsFrom(key).sort((a, b) => b.count - a.count);
    const wanted = new Set([key, ...common.slice(0, MOST_COMMON).map(({ text }) => text)]);
    const found = await Promise.all([...wanted].map((text) => this.lookUpRow(text)));
    const hits = new Map<string, PageHit>();
    for (const [id, hit] of found.flatMap((part) => [...part])) {
      const known = hits.get(id);
      const words = known ? [...known.words, ...hit.words] : hit.words;
      hits.set(id, { score: (known?.score ?? 0) + hit.score, words });
    }
    return hits;
  }
}

/** How much it says that a page matches: Pagefind's inverse document frequency. */
export function rarityOf(matches: number, pages: number): number {
  // Browsers differ in the last bits of a logarithm, and scores must be the same in all of them.
  return Math.fround(Math.log(1 + (pages - matches + 0.5) / (matches + 0.5)));
}

function isShort(key: string): boolean {
  return key.length <= (/^[가-힣]/.test(key) ? 1 : 2);
}
