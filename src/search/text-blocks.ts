/**
 * How the texts that excerpts are cut from are stored: a page in blocks of whole sections, so that a
 * hit costs the reader its section and not the page.
 */
import type { GuideSection } from "./guide-sections.ts";

/** How many words a block has at least: small ones cost a reader less, but a large site has many. */
const BLOCK_WORDS = { least: 60, most: 1000 };
/** How many blocks a site of middle size has, about. */
const BLOCKS = 1000;

/** A stretch of a page's indexed words. */
export interface TextBlock {
  /** Number of its first section on the page. */
  section: number;
  /** Its first word. */
  start: number;
  /** The one after its last; the page's last block has no end. */
  end?: number;
}

/** A block as it stands in its file. */
export interface StoredText {
  words: string;
  /**
   * Fragments of its sections' addresses, empty for the top of the page; 0 for one that follows from
   * the heading.
   */
  ids: (string | 0)[];
}

/**
 * Chooses how large the blocks of a site are.
 *
 * @param words how many words the site has
 * @returns a number of words
 */
export function chooseBlockSize(words: number): number {
  const { least, most } = BLOCK_WORDS;
  return Math.round(Math.min(most, Math.max(least, words / BLOCKS)));
}

/**
 * Divides a page into blocks. A block ends with the section that brings it to its size.
 *
 * @param size the size of the site's blocks, in words
 */
export function divideText(
  sections: readonly Pick<GuideSection, "start">[],
  size: number,
): TextBlock[] {
  const blocks: TextBlock[] = [{ section: 0, start: 0 }];
  for (const [section, { start }] of sections.entries()) {
    const last = blocks[blocks.length - 1];
    if (!last || start - last.start < size) continue;
    last.end = start;
    blocks.push({ section, start });
  }
  return blocks;
}

/**
 * The file of a block, in the search bundle.
 *
 * @param id Pagefind's name of the page, which changes with its text
 */
export function textFile(id: string, { start }: TextBlock): string {
  return `text/${id}-${start}.json`;
}
