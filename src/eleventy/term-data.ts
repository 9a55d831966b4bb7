/** What the templates are told about the glossary: the index of terms and each term's page. */
import { groupByPage } from "../catalog/backlink.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { moduleOf, type Page } from "../catalog/folder.ts";
import type { Term } from "../catalog/glossary.ts";
import { pageUrl, TERM_INDEX, termPage, termUrl } from "../catalog/home.ts";
import { nameKey } from "../catalog/term-name.ts";
import type { Thread, Threads } from "../catalog/thread.ts";
import { indexInitial } from "../text/initial.ts";
import { type BacklinkData, describeBacklink } from "./backlink-data.ts";

/** A term in the index. */
export interface TermItem {
  id: string;
  ko: string;
  /** Empty when it is the same as the Korean name. */
  en: string;
  definition: string;
  /** The term's page. */
  url: string;
  /** The section that explains it; empty without one. */
  home: string;
  homeTitle: string;
}

/** Terms under one letter. */
export interface TermGroup {
  initial: string;
  terms: TermItem[];
}

/** The index of terms. */
export interface TermIndexData {
  count: number;
  /** In 가나다 order, then A–Z, by the term's name. */
  groups: TermGroup[];
  /** In A–Z order by the English name, of the terms whose name is Korean. */
  english: TermGroup[];
}

/** One term with all its mentions. */
export interface TermData extends TermItem {
  aliases: string[];
  mentions: { module: string; pages: BacklinkData[] }[];
  /** Pages that speak of it. */
  pageCount: number;
}

/** Pages whose sentences are shown; a term that thousands of pages name lists the rest by title. */
const PAGES_QUOTED = 100;
/** Places of one page whose sentences are shown: a section each, and so practically all. */
const PLACES_QUOTED = 20;

const collator = new Intl.Collator("ko", { numeric: true });

/** Prepares the index, seen from its own page. */
export function buildTermIndex(catalog: Catalog, threads: Threads): TermIndexData {
  const items = catalog.terms.map((term) => describeTerm(term, threads, TERM_INDEX));
  return {
    count: items.length,
    groups: groupByInitial(items, ({ ko }) => ko),
    english: groupByInitial(
      items.filter(({ ko, en }) => en !== "" && /^[가-힣]/.test(ko)),
      ({ en }) => en,
    ),
  };
}

/** Prepares a term's page. */
export function buildTermData(term: Term, threads: Threads, spoken: readonly Thread[]): TermData {
  const from = termPage(term);
  const moduleTitle = ({ folder }: Page) => moduleOf(folder)?.index.title ?? "";
  // In reading order, whichever page the author's own links come from.
  const mentions = new Map(
    spoken.map((thread) => [moduleTitle(thread.from), [] as BacklinkData[]]),
  );
  const backlinks = groupByPage(spoken);
  for (const [index, backlink] of backlinks.entries()) {
    const quoted = index < PAGES_QUOTED ? PLACES_QUOTED : 0;
    mentions.get(moduleTitle(backlink.from))?.push(describeBacklink(backlink, from, quoted));
  }
  const shown = new Set([nameKey(term.ko), nameKey(term.en)]);
  return {
    ...describeTerm(term, threads, from),
    aliases: term.aliases.filter((name) => !shown.has(nameKey(name))),
    mentions: [...mentions].map(([module, pages]) => ({ module, pages })),
    pageCount: backlinks.length,
  };
}

function describeTerm(term: Term, { homes }: Threads, from: string): TermItem {
  const home = homes.get(term);
  return {
    id: term.id,
    ko: term.ko,
    en: term.en === term.ko ? "" : term.en,
    definition: term.definition,
    url: pageUrl(termPage(term), "", from),
    home: home ? termUrl(term, home, from) : "",
    homeTitle: home?.page.title ?? "",
  };
}

function groupByInitial(
  items: readonly TermItem[],
  nameOf: (item: TermItem) => string,
): TermGroup[] {
  const groups = new Map<string, TermItem[]>();
  const sorted = [...items].sort((a, b) => collator.compare(nameOf(a), nameOf(b)));
  for (const item of sorted) {
    const initial = indexInitial(nameOf(item));
    groups.set(initial, [...(groups.get(initial) ?? []), item]);
  }
  return [...groups]
    .map(([initial, terms]) => ({ initial, terms }))
    .sort(
      (a, b) => orderOf(a.initial) - orderOf(b.initial) || collator.compare(a.initial, b.initial),
    );
}

/** Korean first, then Latin, then the rest. */
function orderOf(initial: string): number {
  return /[ㄱ-ㅎ]/.test(initial) ? 0 : /[A-Z]/.test(initial) ? 1 : 2;
}
