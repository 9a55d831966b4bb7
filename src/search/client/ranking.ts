/** Which pages match a plan, in which order, and where on them. */
import type { GuidePage } from "../guide.ts";
import { type IndexReader, rarityOf } from "./index-reader.ts";
import { addMatch, findRows, type Match, type Matches, matchAny } from "./match.ts";
import type { Distance, Phrase } from "./phrase.ts";
import type { Correction, Group, Reading } from "./plan.ts";

/** A page that matches. */
export interface RankedPage {
  page: GuidePage;
  score: number;
  distance: Distance;
  /** The matching words of each group of the query. */
  groups: number[][];
}

export interface Ranking {
  /** The best first. */
  pages: RankedPage[];
  /** What was looked up in the end for each group of the query. */
  lookUps: LookUp[];
  corrections: Correction[];
}

/** What was looked up for a group of the query. */
export interface LookUp {
  /** For each of its words. */
  words: Phrase[][];
  aliases: Phrase[];
}

/** Words next to each other, as typed, say more than words apart. */
const ROW_BONUS = 1.5;
/** In a row, a particle may stand between two words. */
const ROW_REACH = 2;
const TITLE_BONUS = 1.6;
const HEADING_BONUS = 1.25;

/** Ranks the pages that match every group of the plan. */
export async function rankPages(
  plan: readonly Group[],
  reader: IndexReader,
  pages: ReadonlyMap<string, GuidePage>,
): Promise<Ranking> {
  const found = await Promise.all(plan.map((group) => matchGroup(reader, group, pages.size)));
  const [first, ...others] = found;
  const ranked: RankedPage[] = [];
  for (const [id, match] of first?.matches ?? []) {
    const page = pages.get(id);
    const parts = [match, ...others.flatMap(({ matches }) => matches.get(id) ?? [])];
    if (page && parts.length === found.length) ranked.push(rankPage(page, parts));
  }
  return {
    pages: ranked.sort(compareRank),
    lookUps: found.map(({ lookUp }) => lookUp),
    corrections: found.flatMap(({ corrections }) => corrections),
  };
}

function compareRank(a: RankedPage, b: RankedPage): number {
  return a.distance - b.distance || b.score - a.score || (a.page.url < b.page.url ? -1 : 1);
}

function rankPage(page: GuidePage, parts: readonly Match[]): RankedPage {
  const groups = parts.map((part) => part.words);
  let score = parts.reduce((sum, part) => sum + part.score, 0);
  if (parts.length > 1 && findRows(groups, ROW_REACH).length > 0) score *= ROW_BONUS;
  const isWithin = (from: number, to: number) =>
    groups.every((words) => words.some((word) => word >= from && word < to));
  const [top, ...sections] = page.sections;
  if (isWithin(0, top?.body ?? 0)) score *= TITLE_BONUS;
  else if (sections.some(({ start, body }) => isWithin(start, body))) score *= HEADING_BONUS;
  const distance = Math.max(...parts.map((part) => part.distance)) as Distance;
  return { page, score, distance, groups };
}

interface GroupMatch {
  matches: Matches;
  lookUp: LookUp;
  corrections: Correction[];
}

interface WordMatch {
  matches: Matches;
  phrases: Phrase[];
  corrections: Correction[];
}

async function matchGroup(
  reader: IndexReader,
  group: Group,
  pageCount: number,
): Promise<GroupMatch> {
  const words = await Promise.all(group.words.map((readings) => matchWord(reader, readings)));
  const matches = intersect(
    words.map((word) => word.matches),
    group.row,
  );
  for (const [id, match] of await matchAny(reader, group.aliases)) addMatch(matches, id, match);
  const rarity = rarityOf(matches.size, pageCount);
  for (const match of matches.values()) match.score *= rarity;
  return {
    matches,
    lookUp: { words: words.map((word) => word.phrases), aliases: group.aliases },
    corrections: words.flatMap((word) => word.corrections),
  };
}

/** Tries the readings of a word in turn until one finds a page. */
async function matchWord(
  reader: IndexReader,
  readings: AsyncIterable<Reading>,
): Promise<WordMatch> {
  for await (const { phrases, correction } of readings) {
    const matches = await matchAny(reader, phrases);
    if (matches.size > 0) return { matches, phrases, corrections: correction ? [correction] : [] };
  }
  return { matches: new Map(), phrases: [], corrections: [] };
}

function intersect(lists: readonly Matches[], row: Group["row"]): Matches {
  const [first, ...others] = lists;
  if (!first || others.length === 0) return first ?? new Map();
  const together: Matches = new Map();
  const rows: Matches = new Map();
  for (const [id, match] of first) {
    const parts = [match, ...others.flatMap((matches) => matches.get(id) ?? [])];
    if (parts.length < lists.length) continue;
    const words = parts.map((part) => part.words);
    const score = parts.reduce((sum, part) => sum + part.score, 0);
    const distance = Math.max(...parts.map((part) => part.distance)) as Distance;
    const inRow = findRows(words, row === "always" ? ROW_REACH : 1);
    const found = { ...match, score, distance };
    if (inRow.length > 0) rows.set(id, { ...found, score: score * ROW_BONUS, words: inRow });
    together.set(id, rows.get(id) ?? { ...found, words: words.flat() });
  }
  return row === "always" || (row === "preferred" && rows.size > 0) ? rows : together;
}
