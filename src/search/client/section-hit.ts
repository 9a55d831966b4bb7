/** Makes a hit of a section that matches: where it leads, what it is called, what is shown of it. */
import { slugify } from "../../text/slug.ts";
import type { GuidePage } from "../guide.ts";
import { readWords } from "../index-text.ts";
import type { HitKind, SectionHit } from "./answer.ts";
import { cutExcerpt } from "./excerpt.ts";
import { chooseMarks, type GroupMarks } from "./marks.ts";
import type { SectionText } from "./page-texts.ts";
import { isInSample, type SectionMatch } from "./sections.ts";

/** @param groupMarks what may be marked, for each group of the query */
export function buildHit(
  page: GuidePage,
  match: SectionMatch,
  { words, id }: SectionText,
  groupMarks: readonly GroupMarks[],
  kind: HitKind,
): SectionHit {
  const { section, start } = match;
  const body = section.body - start;
  const matches = match.words.map((word) => word - start);
  const heading = readHeading(words.slice(section.start - start, body));
  const marks = chooseMarks(groupMarks, readMatches(words, matches));
  return {
    url: addressOf(page, id ?? slugify(heading)),
    heading,
    kind,
    excerpt: cutExcerpt({
      words,
      // A section may be nothing but its heading.
      from: body < words.length ? body : 0,
      matches,
      around: findTelling(match),
      needles: marks.flatMap((mark) => mark.split(" ")),
    }),
    marks,
  };
}

/**
 * Finds the matches that an excerpt is best cut around: in prose, which explains what samples show;
 * in the section that explains the term, where it begins to.
 */
function findTelling({ section, start, words, isPinned }: SectionMatch): number[] {
  const inBody = words.filter((word) => word >= section.body);
  const inProse = inBody.filter((word) => !isInSample(section.samples, word));
  const telling = inProse.length > 0 ? inProse : inBody;
  return (isPinned ? telling.slice(0, 1) : telling).map((word) => word - start);
}

function addressOf(page: GuidePage, id: string): string {
  return id ? `${page.url}#${encodeURIComponent(id)}` : page.url;
}

function readHeading(words: readonly string[]): string {
  const shown = readWords(words);
  return shown.map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text)).join("");
}

/** The matching words as the reader sees them, in lower case. */
function readMatches(words: readonly string[], matches: readonly number[]): string[] {
  const shown = readWords(matches.map((word) => words[word] ?? ""));
  return shown.map(({ text }) => text.toLowerCase());
}
