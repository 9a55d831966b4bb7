/** Threads: every link from a section to a page, a section or a term, the author's and the automatic. */
import type Token from "markdown-it/lib/token.mjs";
import { decodeLeniently } from "../text/url.ts";
import type { Catalog } from "./catalog.ts";
import { moduleOf, type Page } from "./folder.ts";
import type { Term } from "./glossary.ts";
import { findHomes, type Home, homeId } from "./home.ts";
import { resolveLink } from "./link.ts";
import { findMentions, type Mention, type ReadBlock } from "./mention.ts";
import type { Note } from "./note.ts";
import { type Passage, type PassageLink, readPassage } from "./passage.ts";
import type { Finding } from "./problem.ts";
import { listSections, type Section } from "./section.ts";
import { TermMatcher } from "./term-matcher.ts";
import { resolveWikilinks } from "./wikilink-resolution.ts";

/** One link inside the site. */
export interface Thread {
  from: Page;
  section: Section;
  passage: Passage;
  /** The stretch of the passage that links. */
  start: number;
  end: number;
  isExplicit: boolean;
  /** Undefined for a term that has no home. */
  to: Page | undefined;
  /** The term that is explained there, if it is one. */
  term: Term | undefined;
}

/** All threads of a site, and what they hang on. */
export interface Threads {
  homes: ReadonlyMap<Term, Home>;
  sections: ReadonlyMap<Note, readonly Section[]>;
  mentions: ReadonlyMap<Note, readonly Mention[]>;
  /** In reading order. */
  all: readonly Thread[];
  /** Terms that some note names, linked or not. */
  named: ReadonlySet<Term>;
  /** What `[[…]]` links lead to, by `link_open` token, where it is a term. */
  wikilinkTerms: ReadonlyMap<Token, Term>;
}

/** Ties the notes of a catalog together. */
export function tieThreads(catalog: Catalog): { threads: Threads; findings: Finding[] } {
  const { homes, findings } = findHomes(catalog);
  const wikilinks = resolveWikilinks(catalog, homes);
  findings.push(...wikilinks.findings);
  const threads = {
    homes,
    sections: new Map<Note, Section[]>(),
    mentions: new Map<Note, Mention[]>(),
    all: [] as Thread[],
    named: new Set<Term>(),
    wikilinkTerms: wikilinks.terms,
  };
  const matcher = new TermMatcher(catalog.terms);
  const termsByHome = groupTermsByHome(homes);
  for (const page of catalog.pages) {
    const { note } = page;
    if (!note) continue;
    const sections = listSections(note);
    const module = moduleOf(page.folder)?.number ?? "";
    const mentions: Mention[] = [];
    for (const section of sections) {
      const explicit = readLinks(section, page, note);
      const found = findMentions(section, explicit.blocks, {
        matcher,
        homes,
        module,
        named: threads.named,
      });
      mentions.push(...found);
      threads.all.push(...explicit.threads, ...found.flatMap((mention) => spin(mention, page)));
    }
    threads.sections.set(note, sections);
    threads.mentions.set(note, mentions);
  }
  return { threads, findings };

  function readLinks(section: Section, from: Page, note: Note) {
    const blocks: ReadBlock[] = [];
    const found: Thread[] = [];
    for (const block of section.blocks) {
      const passage = readPassage(block.token.children ?? []);
      const linkedTerms: { term: Term; start: number }[] = [];
      for (const link of passage.links) {
        const target = findTarget(link, note);
        if (!target) continue;
        const { to, term } = target;
        const { start, end } = link;
        found.push({ from, section, passage, start, end, isExplicit: true, to, term });
        for (const one of target.terms) linkedTerms.push({ term: one, start });
      }
      blocks.push({ block, passage, linkedTerms });
    }
    return { blocks, threads: found };
  }

  function findTarget({ token }: PassageLink, note: Note) {
    const named = wikilinks.terms.get(token);
    if (named) return { to: homes.get(named)?.page, term: named, terms: [named] };
    const target = resolveLink(catalog, note, token.attrGet("href") ?? "");
    if (target.kind !== "page") return undefined;
    const terms = termsByHome.get(`${target.page.output}#${target.fragment ?? ""}`) ?? [];
    return { to: target.page, term: terms[0], terms };
  }

  function spin({ state, term, section, passage, start, end }: Mention, from: Page): Thread[] {
    if (state !== "linked") return [];
    const to = homes.get(term)?.page;
    return [{ from, section, passage, start, end, isExplicit: false, to, term }];
  }
}

function groupTermsByHome(homes: ReadonlyMap<Term, Home>): Map<string, Term[]> {
  const groups = new Map<string, Term[]>();
  for (const [term, home] of homes)
    for (const id of [
      homeId(home),
      ...(home.heading ? [home.heading.id, ...home.heading.aliases] : []),
    ]) {
      const key = `${home.page.output}#${decodeLeniently(id)}`;
      const known = groups.get(key) ?? [];
      if (!known.includes(term)) groups.set(key, [...known, term]);
    }
  return groups;
}
