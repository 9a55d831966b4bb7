/** The pages of a site as plain text, and the words in them that make good queries. */
import type { SearchDocument } from "../../src/search/document.ts";

/** A page, in lower case. */
export interface CorpusPage {
  url: string;
  text: string;
  /** Without any space: compounds are written with and without. */
  joined: string;
}

export interface Corpus {
  pages: CorpusPage[];
  /** Words that take several particles, so most likely nouns. */
  nouns: string[];
  /** Nouns that stand next to each other with a space between. */
  pairs: [string, string][];
  /** Words written together whose two halves are nouns. */
  compounds: [string, string][];
  /** Words of Latin letters. */
  names: string[];
  /** Tokens with punctuation inside: paths, keys, flags. */
  codes: string[];
}

/**
 * Particles that tell a noun, each with whether a final consonant stands before it. A short list of
 * its own: the measure must not rest on the rules it measures.
 */
export const PARTICLES: readonly [particle: string, afterFinal: boolean | undefined][] = [
  ["을", true],
  ["를", false],
  ["이", true],
  ["가", false],
  ["은", true],
  ["는", false],
  ["의", undefined],
  ["에", undefined],
  ["에서", undefined],
  ["와", false],
  ["과", true],
];
/** A stem that ends so is a verb, a plural or a word with another particle. */
const NOT_A_NOUN =
  /(?:들|하기|되기|[하되]는|[하되]려면|[하되]므로|[하되]면|[하되]지|에서|에게|까지|부터|으로|이나|마다|는지|이전)$/;
/** A noun is seen with at least so many of them. */
const PARTICLES_SEEN = 3;
/** A word on more pages than this share of all says little. */
const MOST_PAGES = 0.3;
const FEWEST_PAGES = 2;

/** Reads a corpus out of the documents of a site. */
export function readCorpus(documents: readonly SearchDocument[]): Corpus {
  const pages = documents.map(({ url, title, sections }): CorpusPage => {
    const texts = sections.flatMap(({ heading, blocks }) => [
      heading,
      ...blocks.map((block) => block.text),
    ]);
    const text = [title, ...texts].join("\n").normalize("NFC").toLowerCase();
    return { url, text, joined: text.replace(/\s+/g, "") };
  });
  const isUseful = (word: string) => {
    const count = pages.filter((page) => page.text.includes(word)).length;
    return count >= FEWEST_PAGES && count <= Math.max(FEWEST_PAGES, pages.length * MOST_PAGES);
  };
  const tokens = pages.map((page) => page.text.split(/\s+/));
  const nounSet = findNouns(tokens);
  const nouns = [...nounSet].filter(isUseful).sort();
  return {
    pages,
    nouns,
    pairs: findPairs(tokens, nounSet),
    compounds: findCompounds(tokens, nounSet),
    names: unique(tokens, /^[a-z][a-z\d]{3,14}$/).filter(isUseful),
    codes: unique(tokens, /^[\w.:/@{}$!-]*\w[.:/_-]+\w[\w.:/@{}-]{1,30}$/).filter(isUseful),
  };
}

function findNouns(tokens: readonly string[][]): Set<string> {
  const seen = new Map<string, Set<string>>();
  for (const token of tokens.flat())
    for (const [particle, afterFinal] of PARTICLES) {
      const stem = token.slice(0, -particle.length);
      if (!token.endsWith(particle) || !/^[가-힣]{2,6}$/.test(stem) || NOT_A_NOUN.test(stem))
        continue;
      if (afterFinal !== undefined && afterFinal !== endsInConsonant(stem)) continue;
      seen.set(stem, (seen.get(stem) ?? new Set()).add(particle));
    }
  return new Set(
    [...seen].filter(([, particles]) => particles.size >= PARTICLES_SEEN).map(([stem]) => stem),
  );
}

/** Says whether a word's last syllable has a final consonant. */
export function endsInConsonant(word: string): boolean {
  return ((word.at(-1)?.charCodeAt(0) ?? 0) - 0xac00) % 28 !== 0;
}

function findPairs(tokens: readonly string[][], nouns: ReadonlySet<string>): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  for (const words of tokens)
    for (const [index, first] of words.entries()) {
      const second = words[index + 1] ?? "";
      if (nouns.has(first) && nouns.has(second)) pairs.set(`${first} ${second}`, [first, second]);
    }
  return [...pairs.values()];
}

function findCompounds(
  tokens: readonly string[][],
  nouns: ReadonlySet<string>,
): [string, string][] {
  const words = new Set(tokens.flat().filter((token) => /^[가-힣]{4,10}$/.test(token)));
  return [...words].sort().flatMap((word) => {
    const cut = [...word].findIndex(
      (_, at) => at >= 2 && nouns.has(word.slice(0, at)) && nouns.has(word.slice(at)),
    );
    return cut < 0 ? [] : [[word.slice(0, cut), word.slice(cut)] as [string, string]];
  });
}

function unique(tokens: readonly string[][], pattern: RegExp): string[] {
  return [...new Set(tokens.flat().filter((token) => pattern.test(token)))].sort();
}
