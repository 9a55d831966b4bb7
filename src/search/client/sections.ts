/** Which sections of a page match best. */
import type { GuidePage } from "../guide.ts";
import type { GuideSection } from "../guide-sections.ts";
import { findRows } from "./match.ts";

/** A section that matches. */
export interface SectionMatch {
  section: GuideSection;
  /** Its first word. */
  start: number;
  /** The word after its last. */
  end: number;
  score: number;
  /** The matching words in it, in order. */
  words: number[];
  /** Whether most of them stand in samples. */
  isSample: boolean;
  /** Whether it comes first because it explains what was asked for. */
  isPinned: boolean;
}

const GROUP_SCORE = 10;
const HEADING_SCORE = 6;
const ROW_SCORE = 4;
const ROW_REACH = 2;

/**
 * Ranks a page's sections: those with every word of the query first, then those that have them in
 * their heading, then those with the most matches.
 *
 * @param groups the matching words of each group of the query
 * @param pinned sections that come first, whether they match or not
 */
export function rankSections(
  page: GuidePage,
  groups: readonly (readonly number[])[],
  pinned: readonly GuideSection[],
): SectionMatch[] {
  return page.sections
    .map((section, number) => {
      // The title belongs to the first section, and may stand before its heading.
      const start = number === 0 ? 0 : section.start;
      const end = page.sections[number + 1]?.start ?? Number.POSITIVE_INFINITY;
      return { ...matchSection(section, [start, end], groups), isPinned: pinned.includes(section) };
    })
    .filter((match) => match.words.length > 0 || match.isPinned)
    .sort(
      (a, b) =>
        Number(b.isPinned) - Number(a.isPinned) ||
        b.score - a.score ||
        a.section.start - b.section.start,
    );
}

function matchSection(
  section: GuideSection,
  [start, end]: readonly [number, number],
  groups: readonly (readonly number[])[],
): Omit<SectionMatch, "isPinned"> {
  const within = groups.map((words) => words.filter((word) => word >= start && word < end));
  const words = [...new Set(within.flat())].sort((a, b) => a - b);
  const inHeading = within.filter((list) => list.some((word) => word < section.body)).length;
  const inSample = words.filter((word) => isInSample(section.samples, word)).length;
  const hasRow = groups.length > 1 && findRows(within, ROW_REACH).length > 0;
  const score =
    within.filter((list) => list.length > 0).length * GROUP_SCORE +
    inHeading * HEADING_SCORE +
    (hasRow ? ROW_SCORE : 0) +
    // What a sample shows, the prose around it explains. Rounded: see `rarityOf`.
    Math.fround(Math.log2(1 + words.length - inSample / 2));
  return { section, start, end, score, words, isSample: inSample > words.length / 2 };
}

/** Says whether a word stands in a sample. */
export function isInSample(samples: readonly number[], word: number): boolean {
  for (let index = 0; index < samples.length; index += 2)
    if (word >= (samples[index] ?? 0) && word < (samples[index + 1] ?? 0)) return true;
  return false;
}
