/** Writes a document as the small HTML page that Pagefind indexes, and notes where things stand in it. */
import { escapeHtml } from "../../text/html.ts";
import type { SearchBlock, SearchDocument, SearchSection } from "../document.ts";
import type { WordFeed } from "./word-feed.ts";

/** Samples repeat what the prose explains: a word there counts for half. */
const SAMPLE_WEIGHT = 0.5;
const DEEPEST_HEADING = 6;

/** Ends like the middle of a sentence; a hidden particle does, too. */
const UNENDED = /[\p{L}\p{N}\p{Co})\]]$/u;

/** Where a section stands, counted in indexed words. */
export interface SectionPlace extends Pick<SearchSection, "id" | "heading"> {
  start: number;
  /** Where its heading ends. */
  body: number;
  /** Stretches of words that are samples: first word, and the one after the last. */
  samples: [number, number][];
}

export interface IndexPage {
  html: string;
  /** The words that are indexed, with what separates paragraphs for a reader. */
  words: string[];
  places: SectionPlace[];
}

/** Lists the texts of a document that will be indexed. */
export function textsOf(document: SearchDocument): string[] {
  const sections = document.sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.map((block) => block.text),
  ]);
  return [document.title, ...sections];
}

/** Writes the page. */
export function writeIndexPage(
  document: SearchDocument,
  language: string,
  feed: WordFeed,
): IndexPage {
  const html: string[] = [];
  const places: SectionPlace[] = [];
  const words: string[] = [];
  const write = (open: string, text: string, close: string) => {
    const fed = feed.feed(text);
    if (fed.length === 0) return;
    html.push(`<${open}>${escapeHtml(fed.join(" "))}</${close}>`);
    for (const word of fed) words.push(word);
  };
  const writeBlock = ({ kind, text }: SearchBlock) => {
    if (kind === "sample") return write(`pre data-pagefind-weight="${SAMPLE_WEIGHT}"`, text, "pre");
    write("p", text, "p");
    endSentence(words);
  };

  write(`h1 data-pagefind-meta="title"`, document.title, "h1");
  for (const [index, section] of document.sections.entries()) {
    // The title is the first section's heading, unless it has one of its own.
    const start = index === 0 && section.heading === document.title ? 0 : words.length;
    const level = `h${Math.min(Math.max(section.level, 1), DEEPEST_HEADING)}`;
    if (index > 0 || section.heading !== document.title) write(level, section.heading, level);
    const { id, heading } = section;
    const place: SectionPlace = { id, heading, start, body: words.length, samples: [] };
    for (const block of section.blocks) {
      const first = words.length;
      writeBlock(block);
      if (block.kind === "sample" && words.length > first)
        place.samples.push([first, words.length]);
    }
    places.push(place);
  }
  return {
    html: `<html lang="${language}"><body>${html.join("")}</body></html>`,
    words,
    places,
  };
}

/** Ends a paragraph, or an item of a list, that ends in a letter: in an excerpt the next one follows. */
function endSentence(words: string[]): void {
  const last = words.pop();
  if (last !== undefined) words.push(UNENDED.test(last) ? `${last}.` : last);
}
