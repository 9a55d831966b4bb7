/** What the templates are told about backlinks and related pages. */
import { type Backlink, groupByPage } from "../catalog/backlink.ts";
import type { Page } from "../catalog/folder.ts";
import { pageUrl, termUrl } from "../catalog/home.ts";
import { readPassage } from "../catalog/passage.ts";
import type { RelatedPage } from "../catalog/related-page.ts";
import type { Section } from "../catalog/section.ts";
import type { Thread, Threads } from "../catalog/thread.ts";
import { cutSentence, type Excerpt, shortenEnd } from "../text/sentence.ts";

/** A place that links here, with the sentence around it. */
export interface PlaceData extends Excerpt {
  /** The section's heading; empty for the page's own beginning. */
  heading: string;
  url: string;
}

/** A page that links here. */
export interface BacklinkData {
  title: string;
  url: string;
  places: PlaceData[];
  /** Places that are not shown. */
  more: number;
}

/** The backlinks of one page or term. */
export interface BacklinksData {
  explicit: BacklinkData[];
  automatic: BacklinkData[];
  /** Pages that are not shown. */
  more: number;
}

/** A page worth reading next, and the terms that say why. */
export interface RelatedData {
  title: string;
  url: string;
  terms: { title: string; url: string }[];
}

/** Pages shown of each kind; a site of thousands has terms that every page names. */
const PAGES_SHOWN = 100;
/** Places shown of one page. */
const PLACES_SHOWN = 3;

/** Prepares the backlinks of a page, seen from that page. */
export function buildBacklinks(threads: readonly Thread[], seenFrom: string): BacklinksData {
  const groups = groupByPage(threads);
  const explicit = groups.filter(({ isExplicit }) => isExplicit);
  const automatic = groups.filter(({ isExplicit }) => !isExplicit);
  const describe = (backlink: Backlink) => describeBacklink(backlink, seenFrom);
  return {
    explicit: explicit.slice(0, PAGES_SHOWN).map(describe),
    automatic: automatic.slice(0, PAGES_SHOWN).map(describe),
    more: Math.max(0, explicit.length - PAGES_SHOWN) + Math.max(0, automatic.length - PAGES_SHOWN),
  };
}

/**
 * Prepares one page's places.
 *
 * @param count places to show with their sentences
 */
export function describeBacklink(
  { from, places }: Backlink,
  seenFrom: string,
  count = PLACES_SHOWN,
): BacklinkData {
  return {
    title: from.title,
    url: pageUrl(from.output, "", seenFrom),
    places: places.slice(0, count).map((place) => {
      const { heading } = place.section;
      const isTop = isOpening(place.section);
      return {
        ...quote(place),
        heading: isTop ? "" : (heading?.text ?? ""),
        url: pageUrl(from.output, isTop ? "" : heading?.id, seenFrom),
      };
    }),
    more: Math.max(0, places.length - count),
  };
}

/** Prepares the related pages of a page. */
export function buildRelated(
  related: readonly RelatedPage[],
  { homes }: Threads,
  from: Page,
): RelatedData[] {
  return related.map(({ page, terms }) => ({
    title: page.title,
    url: pageUrl(page.output, "", from.output),
    terms: terms.map((term) => ({
      title: term.ko,
      url: termUrl(term, homes.get(term), from.output),
    })),
  }));
}

/** The sentence of a place. A table's cell says little alone: the row's first cell says what it is about. */
function quote({ block, text, start, end }: Thread): Excerpt {
  const excerpt = cutSentence(text, start, end);
  const [first, second] = block.row;
  if (!first || !second) return excerpt;
  const textOf = ({ token }: typeof first) =>
    shortenEnd(readPassage(token.children ?? []).text.trim());
  const isFirst = first.token === block.token;
  const other = textOf(isFirst ? second : first);
  if (other === "") return excerpt;
  const { before, match, after } = excerpt;
  return isFirst
    ? { before, match, after: `${after} · ${other}` }
    : { before: `${other} · ${before}`, match, after };
}

/** What stands below a note's own title is reached by the page's address. */
function isOpening({ heading, note }: Section): boolean {
  return heading === undefined || heading === note.document.headings[0];
}
