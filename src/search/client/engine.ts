/** The search of one site: from what was typed to pages, sections and excerpts. */

import { type Guide, type GuidePage, readGuide, type StoredGuide, wordsFile } from "../guide.ts";
import type { EncodedWords } from "../guide-words.ts";
import { parseQuery, type Query } from "../query.ts";
import { SCRIPTS, scriptOf } from "../word.ts";
import type { HitKind, PageResult, SearchAnswer, SearchOptions } from "./answer.ts";
import { decodeJson, type ReadFile } from "./bundle-file.ts";
import { type Home, Homes } from "./homes.ts";
import { IndexReader } from "./index-reader.ts";
import { type GroupMarks, marksOf } from "./marks.ts";
import { Names } from "./names.ts";
import { PageTexts } from "./page-texts.ts";
import type { PagefindIndex } from "./pagefind-index.ts";
import { DISTANCE } from "./phrase.ts";
import { Planner } from "./plan.ts";
import { type LookUp, type RankedPage, rankPages } from "./ranking.ts";
import { buildHit } from "./section-hit.ts";
import { rankSections, type SectionMatch } from "./sections.ts";
import { Vocabulary } from "./vocabulary.ts";

const SUGGESTED_TERMS = 8;

export class Engine {
  readonly #guide: Guide;
  readonly #vocabulary: Vocabulary;
  readonly #names: Names;
  readonly #planner: Planner;
  readonly #reader: IndexReader;
  readonly #homes: Homes;
  readonly #pages: ReadonlyMap<string, GuidePage>;
  readonly #texts: PageTexts;
  #isWarm = false;

  constructor(stored: StoredGuide, index: PagefindIndex, readFile: ReadFile) {
    const guide = readGuide(stored);
    this.#guide = guide;
    this.#vocabulary = new Vocabulary(async (script) =>
      decodeJson<EncodedWords>(await readFile(wordsFile(script))),
    );
    this.#names = new Names(guide.terms, this.#vocabulary);
    this.#planner = new Planner(this.#vocabulary, this.#names);
    this.#reader = new IndexReader(index, this.#vocabulary, guide.pages.length);
    this.#homes = new Homes(guide);
    this.#pages = new Map(guide.pages.map((page) => [page.id, page]));
    this.#texts = new PageTexts(readFile, guide.blockSize);
  }

  /** The site's modules. */
  get modules(): Guide["modules"] {
    return this.#guide.modules;
  }

  /** Names of terms that a section explains, the most common first. */
  get suggestions(): readonly string[] {
    return this.#guide.suggestions;
  }

  /**
   * Loads the words and searches for what a reader may well ask, before the first key: that one else
   * waits twice as long as the next.
   */
  async warmUp(): Promise<void> {
    if (this.#isWarm) return;
    this.#isWarm = true;
    const likely = this.suggestions[0] ?? this.#guide.pages[0]?.title ?? "";
    await this.search(likely, { limit: 1, sections: 1 });
    await this.#vocabulary.open(SCRIPTS);
  }

  async search(input: string, options: SearchOptions): Promise<SearchAnswer> {
    const query = parseQuery(input);
    const runs = query.words.flatMap((word) => word.runs);
    await this.#vocabulary.open(runs.map((run) => scriptOf(run.text)));
    const plan = this.#planner.plan(query, options.isLiteral ?? false);
    const { pages, lookUps, corrections } = await rankPages(plan, this.#reader, this.#pages);
    const homes = this.#homes.of(this.#names.findTerms(correctWords(query, lookUps)));
    const found = pinHomes(pages, homes).filter((page) => this.#isWanted(page, options));
    const marks = lookUps.map(marksOf);
    const shown = found.slice(0, options.limit);
    return {
      pages: await Promise.all(shown.map((page) => this.#show(page, homes, marks, options))),
      total: found.length,
      corrections,
      suggestions: found.length > 0 ? [] : this.#suggest(query),
    };
  }

  #suggest({ words }: Query): string[] {
    return words.length > 1
      ? words.map((word) => word.raw)
      : this.suggestions.slice(0, SUGGESTED_TERMS);
  }

  #isWanted({ page, groups }: RankedPage, { module, kind }: SearchOptions): boolean {
    if (module !== undefined && page.module !== module) return false;
    if (kind === undefined) return true;
    return rankSections(page, groups, []).some((match) => this.#isOfKind(match, kind));
  }

  /** A section that explains a term may be found in its samples, too. */
  #isOfKind(match: SectionMatch, kind: HitKind): boolean {
    if (kind === "term") return this.#homes.has(match.section);
    return match.isSample === (kind === "sample");
  }

  /** What a hit is called. */
  #kindOf({ section, isSample }: SectionMatch): HitKind {
    if (this.#homes.has(section)) return "term";
    return isSample ? "sample" : "prose";
  }

  async #show(
    ranked: RankedPage,
    homes: readonly Home[],
    groupMarks: readonly GroupMarks[],
    { kind, sections: limit }: SearchOptions,
  ): Promise<PageResult> {
    const { page, score, groups } = ranked;
    const pinned = homes.filter((home) => home.page === page).map((home) => home.section);
    const matches = rankSections(page, groups, pinned)
      .filter((match) => kind === undefined || this.#isOfKind(match, kind))
      .slice(0, limit);
    const [first, ...others] = await Promise.all(
      matches.map(async (match) => {
        const text = await this.#texts.textOf(page, match);
        return buildHit(page, match, text, groupMarks, this.#kindOf(match));
      }),
    );
    if (!first) throw new Error(`A match on ${page.url} lies in no section.`);
    return { title: page.title, module: page.module, score, sections: [first, ...others] };
  }
}

/** The query's words as they were read in the end: a guess by what it was most likely to be. */
function correctWords({ words }: Query, lookUps: readonly LookUp[]): Query["words"] {
  const readings = lookUps.flatMap((lookUp) => lookUp.words);
  return words.map((word, index) => {
    const [best] = readings[index] ?? [];
    if (best?.distance !== DISTANCE.guess) return word;
    const read = best.slots.map(([key]) => key?.needle ?? "").join("");
    return parseQuery(read).words[0] ?? word;
  });
}

/** Moves the pages that explain the term that was asked for to the front. */
function pinHomes(pages: readonly RankedPage[], homes: readonly Home[]): RankedPage[] {
  const pinned = homes.flatMap(({ page }) => pages.find((ranked) => ranked.page === page) ?? []);
  return [...new Set([...pinned, ...pages])];
}
