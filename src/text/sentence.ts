/** Cuts the sentence out of a text that a place stands in. */

/** A sentence with one part of it picked out. */
export interface Excerpt {
  before: string;
  match: string;
  after: string;
}

/** Characters shown on either side; a longer sentence is cut at a word. */
const SIDE = 80;
const SENTENCE_END = /[.!?。…][)"'’”」]*\s+/g;

/**
 * Finds the sentence around a part of a text.
 *
 * @param start offset of the part, in UTF-16 units
 * @param end offset after it
 */
export function cutSentence(text: string, start: number, end: number): Excerpt {
  let from = 0;
  let to = text.length;
  for (const { index, 0: mark } of text.matchAll(SENTENCE_END)) {
    if (index + mark.length <= start) from = index + mark.length;
    else if (index >= end) {
      to = index + mark.length;
      break;
    }
  }
  return {
    before: shortenStart(text.slice(from, start).trimStart()),
    match: text.slice(start, end),
    after: shortenEnd(text.slice(end, to).trimEnd()),
  };
}

/** The first sentence of a text. */
export function firstSentence(text: string): string {
  return text.trim().split(/(?=\s)(?<=[.!?。…][)"'’”」]*)\s/, 1)[0] ?? "";
}

/** Shortens a text to a number of characters, at a word where it can be. */
export function shortenEnd(text: string, limit = SIDE): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  return `${cut.replace(/\s+\S*$/, "").trimEnd() || cut}…`;
}

function shortenStart(text: string): string {
  if (text.length <= SIDE) return text;
  const cut = text.slice(-SIDE);
  return `…${cut.replace(/^\S*\s+/, "") || cut}`;
}
