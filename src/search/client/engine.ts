/** The search of one site: from what was typed to pages, sections and excerpts. */
import type { Guide, GuidePage } from "../guide.ts";
import { parseQuery, type Query } from "../query.ts";
import { cutExcerpt, type Fragment } from "./excerpt.ts";
import { IndexReader, type PagefindInstance } from "./index-reader.ts";
import { Names } from "./names.ts";
import type { Phrase } from "./phrase.ts";
import { type Correction, type Plan, Planner } from "./plan.ts";
import { type RankedPage, rankPages } from "./ranking.ts";
import { rankSections, type SectionMatch } from "./sections.ts";
import { Vocabulary } from "./vocabulary.ts";

export type HitKind = "prose" | "sample" | "term";

/** A section that was found. */
export interface SectionHit {
  /** Relative to the site's root, percent-encoded. */
  url: string;
  heading: string;
  kind: HitKind;
  excerpt: Fragment[];
}

/** A page that was found, with its best sections, the best first. */
export interface PageResult {
  title: string;
  module: string;
  score: number;
  sections: [SectionHit, ...SectionHit[]];
}

export interface SearchAnswer {
  pages: PageResult[];
  /** How many pages were found in all. */
  total: number;
  corrections: Correction[];
  /** What to mark on the pages. */
  marks: string[];
  /** Other queries to try, where nothing was found. */
  suggestions: string[];
}

export interface SearchOptions {
  /** Most pages. */
  limit: number;
  /** Most sections of a page. */
  sections: number;
  /** Only pages of this module. */
  module?: string;
  /** Only hits of this kind. */
  kind?: HitKind;
  /** Look up only what was typed. */
  isLiteral?: boolean;
}

const SUGGESTED_TERMS = 8;

interface Candidate {
  ranked: RankedPage;
  sections: SectionMatch[];
}

export class Engine {
  readonly #guide: Guide;
  readonly #planner: Planner;
  readonly #reader: IndexReader;
  readonly #pages: ReadonlyMap<string, GuidePage>;
  /** The sections that explain a term, as `page section`. */
  readonly #homes: ReadonlySet<string>;
  readonly #texts = new Map<string, Promise<string[]>>();

  private constructor(guide: Guide, vocabulary: Vocabulary, pagefind: PagefindInstance) {
    this.#guide = guide;
    this.#planner = new Planner(vocabulary, new Names(guide.terms, vocabulary));
    this.#reader = new IndexReader(pagefind, vocabulary, guide.pages.length);
    this.#pages = new Map(guide.pages.map((page) => [page.id, page]));
    this.#homes = new Set(guide.terms.flatMap(({ home }) => (home ? [home.join(" ")] : [])));
  }

  static async start(guide: Guide, pagefind: PagefindInstance): Promise<Engine> {
    return new Engine(guide, await Vocabulary.load(guide.words), pagefind);
  }

  /** The site's modules. */
  modules(): Guide["modules"] {
    return this.#guide.modules;
  }

  /** Names of terms that a section explains, the most used in the notes first. */
  usefulTerms(limit: number): string[] {
    const explained = this.#guide.terms
      .filter((term) => term.home)
      .map((term) => term.names[0] ?? "");
    const counts = new Map(explained.map((name) => [name, this.#planner.countOf(name)]));
    return explained.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, limit);
  }

  async search(input: string, options: SearchOptions): Promise<SearchAnswer> {
    const query = parseQuery(input);
    const plan = this.#planner.plan(query, options.isLiteral ?? false);
    const ranking = await rankPages(plan, this.#reader, this.#pages);
    const candidates = this.#pinHomes(plan, ranking.pages)
      .map((page) => this.#candidate(page, plan))
      .filter((candidate) => this.#isWanted(candidate, options));
    const marks = marksOf(ranking.phrases);
    const needles = marks.flatMap((mark) => mark.split(" "));
    return {
      pages: await Promise.all(
        candidates
          .slice(0, options.limit)
          .map((candidate) => this.#show(candidate, options, needles)),
      ),
      total: candidates.length,
      corrections: ranking.corrections,
      marks,
      suggestions: candidates.length > 0 ? [] : this.#suggest(query),
    };
  }

  #suggest({ words }: Query): string[] {
    return words.length > 1 ? words.map((word) => word.raw) : this.usefulTerms(SUGGESTED_TERMS);
  }

  /** Moves the pages that explain the term that the query names to the front. */
  #pinHomes(plan: Plan, ranked: readonly RankedPage[]): RankedPage[] {
    const homes = plan.terms.flatMap(
      (number) => this.#guide.pages[this.#guide.terms[number]?.home?.[0] ?? -1] ?? [],
    );
    const pinned = homes.flatMap(
      (page) => ranked.find((candidate) => candidate.page === page) ?? [],
    );
    return [...new Set([...pinned, ...ranked])];
  }

  #candidate(ranked: RankedPage, plan: Plan): Candidate {
    const sections = rankSections(ranked.page, ranked.groups);
    const homes = plan.terms.flatMap((number) => this.#guide.terms[number]?.home ?? []);
    const isHome = (section: SectionMatch) =>
      homes.some(
        (part, index) =>
          index % 2 === 0 &&
          this.#guide.pages[part] === ranked.page &&
          homes[index + 1] === section.number,
      );
    return {
      ranked,
      sections: [...sections.filter(isHome), ...sections.filter((section) => !isHome(section))],
    };
  }

  #isWanted({ ranked, sections }: Candidate, { module, kind }: SearchOptions): boolean {
    if (module !== undefined && ranked.page.module !== module) return false;
    return (
      kind === undefined || sections.some((section) => this.#kindOf(ranked.page, section) === kind)
    );
  }

  #kindOf(page: GuidePage, section: SectionMatch): HitKind {
    if (this.#homes.has(`${this.#guide.pages.indexOf(page)} ${section.number}`)) return "term";
    return section.isSample ? "sample" : "prose";
  }

  async #show(
    { ranked, sections }: Candidate,
    options: SearchOptions,
    needles: string[],
  ): Promise<PageResult> {
    const { page, score } = ranked;
    const words = await this.#wordsOf(ranked);
    const wanted = sections.filter(
      (section) => !options.kind || this.#kindOf(page, section) === options.kind,
    );
    const [first, ...others] = wanted.slice(0, options.sections).map((section): SectionHit => {
      const { id, heading, start, body } = page.sections[section.number] ?? {
        id: "",
        heading: "",
        start: 0,
        body: 0,
      };
      const end = page.sections[section.number + 1]?.start ?? words.length;
      const inBody = section.words.filter((word) => word >= body);
      return {
        url: id ? `${page.url}#${encodeURIComponent(id)}` : page.url,
        heading,
        kind: this.#kindOf(page, section),
        excerpt: cutExcerpt(words, [body < end ? body : start, end], inBody, needles),
      };
    });
    if (!first) throw new Error(`A match on ${page.url} lies in no section.`);
    return { title: page.title, module: page.module, score, sections: [first, ...others] };
  }

  #wordsOf({ page, load }: RankedPage): Promise<string[]> {
    let words = this.#texts.get(page.id);
    if (!words) {
      words = load().then(({ content }) => content.split(" "));
      this.#texts.set(page.id, words);
    }
    return words;
  }
}

function marksOf(phrases: readonly Phrase[]): string[] {
  const marks = phrases.flatMap(({ slots }) =>
    slots.length === 1
      ? (slots[0] ?? []).map((key) => key.needle)
      : [slots.map((keys) => keys[0]?.needle ?? "").join(" ")],
  );
  return [...new Set(marks)];
}
