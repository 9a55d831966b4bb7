/** Threads: every link from a section to a page, a section or a term, the author's and the automatic. */
import type Token from "markdown-it/lib/token.mjs";
import { decodeLeniently } from "../text/url.ts";
import type { Catalog } from "./catalog.ts";
import { moduleOf, type Page } from "./folder.ts";
import type { Term } from "./glossary.ts";
import { findHomes, type Home, homeId } from "./home.ts";
import { resolveLink } from "./link.ts";
import { findMentions, type Mention, type ReadBlock } from "./mention.ts";
import { NameMatcher } from "./name-matcher.ts";
import type { Note } from "./note.ts";
import { readPassage } from "./passage.ts";
import type { Finding } from "./problem.ts";
import { listSections, type Section, type SectionBlock } from "./section.ts";
import { resolveWikilinks } from "./wikilink-resolution.ts";

/** One link inside the site. */
export interface Thread {
  from: Page;
  section: Section;
  block: SectionBlock;
  /** The running text that it stands in, and the stretch of it that links. */
  text: string;
  start: number;
  end: number;
  isExplicit: boolean;
  /** Undefined for a term that has no home. */
  to: Page | undefined;
  /** The term that is explained there, if it is one. */
  term: Term | undefined;
}

/** An automatic link to a term. */
export interface TermLink extends Thread {
  term: Term;
}

/** All threads of a site, and what they hang on. */
export interface Threads {
  homes: ReadonlyMap<Term, Home>;
  sections: ReadonlyMap<Note, readonly Section[]>;
  /** In reading order. */
  all: readonly Thread[];
  /** The automatic ones of each note, in page order. */
  termLinks: ReadonlyMap<Note, readonly TermLink[]>;
  /** Everyday words that may mean a term: only their author can tell. */
  unlinked: readonly Mention[];
  /** Terms that some note names, linked or not. */
  named: ReadonlySet<Term>;
}

/** Ties the notes of a catalog together. */
export function tieThreads(catalog: Catalog): { threads: Threads; findings: Finding[] } {
  const { homes, findings } = findHomes(catalog);
  const wikilinks = resolveWikilinks(catalog, homes);
  const spinner = new Spinner(catalog, homes, wikilinks.terms);
  for (const page of catalog.pages) if (page.note) spinner.spin(page, page.note);
  return { threads: spinner, findings: [...findings, ...wikilinks.findings] };
}

class Spinner implements Threads {
  readonly sections = new Map<Note, Section[]>();
  readonly all: Thread[] = [];
  readonly termLinks = new Map<Note, TermLink[]>();
  readonly unlinked: Mention[] = [];
  readonly named = new Set<Term>();
  readonly homes: ReadonlyMap<Term, Home>;
  readonly #catalog: Catalog;
  readonly #wikilinkTerms: ReadonlyMap<Token, Term>;
  readonly #termsByHome: ReadonlyMap<string, readonly Term[]>;
  readonly #matcher: NameMatcher<Term>;

  constructor(
    catalog: Catalog,
    homes: ReadonlyMap<Term, Home>,
    wikilinkTerms: ReadonlyMap<Token, Term>,
  ) {
    this.#catalog = catalog;
    this.homes = homes;
    this.#wikilinkTerms = wikilinkTerms;
    this.#termsByHome = groupTermsByHome(homes);
    this.#matcher = createTermMatcher(catalog.terms);
  }

  spin(page: Page, note: Note): void {
    const { homes, named } = this;
    const module = moduleOf(page.folder)?.number ?? "";
    const context = { matcher: this.#matcher, homes, module, named };
    const sections = listSections(note);
    const termLinks: TermLink[] = [];
    for (const section of sections) {
      const blocks = section.blocks.map((block) => this.#readBlock(block, section, page, note));
      for (const mention of findMentions(section, blocks, context))
        if (mention.isLinked)
          termLinks.push({
            ...mention,
            from: page,
            isExplicit: false,
            to: homes.get(mention.term)?.page,
          });
        else this.unlinked.push(mention);
    }
    for (const thread of termLinks) this.all.push(thread);
    this.sections.set(note, sections);
    this.termLinks.set(note, termLinks);
  }

  #readBlock(
    block: Section["blocks"][number],
    section: Section,
    from: Page,
    note: Note,
  ): ReadBlock {
    const passage = readPassage(block.token.children ?? []);
    const linkedTerms: { term: Term; start: number }[] = [];
    const { text } = passage;
    for (const { token, start, end } of passage.links) {
      const target = this.#findTarget(token, note);
      if (!target) continue;
      const [term] = target.terms;
      this.all.push({
        from,
        section,
        block,
        text,
        start,
        end,
        isExplicit: true,
        to: target.to,
        term,
      });
      for (const linked of target.terms) linkedTerms.push({ term: linked, start });
    }
    return { block, passage, linkedTerms };
  }

  #findTarget(
    link: Token,
    note: Note,
  ): { to: Page | undefined; terms: readonly Term[] } | undefined {
    const named = this.#wikilinkTerms.get(link);
    if (named) return { to: this.homes.get(named)?.page, terms: [named] };
    const target = resolveLink(this.#catalog, note, link.attrGet("href") ?? "");
    if (target.kind !== "page") return undefined;
    const { page, fragment = "" } = target;
    return { to: page, terms: this.#termsByHome.get(`${page.output}#${fragment}`) ?? [] };
  }
}

/** Makes a matcher for every name of every term. */
function createTermMatcher(terms: readonly Term[]): NameMatcher<Term> {
  return new NameMatcher(
    terms.flatMap((term) => term.names.map((name) => ({ ...name, owner: term }))),
  );
}

/** A link to any id of a home's section, or to its page where that is the home, speaks of the term. */
function groupTermsByHome(homes: ReadonlyMap<Term, Home>): Map<string, Term[]> {
  const groups = new Map<string, Term[]>();
  for (const [term, home] of homes) {
    const { heading } = home;
    const ids = new Set([homeId(home), ...(heading ? [heading.id, ...heading.aliases] : [])]);
    for (const id of ids) {
      const key = `${home.page.output}#${decodeLeniently(id)}`;
      groups.set(key, [...(groups.get(key) ?? []), term]);
    }
  }
  return groups;
}
