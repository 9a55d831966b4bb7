/** What the reader typed, taken apart: words, quoted phrases, and the letters inside them. */
import { findRuns, type Run, unifyText } from "./word.ts";

/** One word of a query, as typed between spaces. */
export interface QueryWord {
  /** In lower case. */
  text: string;
  /** As typed: capital letters matter to the Korean keyboard (ㅃ is Q). */
  raw: string;
  runs: Run[];
}

export interface Query {
  /** The whole query as typed, trimmed. */
  text: string;
  words: QueryWord[];
  /** Stretches of `words` that were in quotation marks: first, and the one after the last. */
  phrases: [number, number][];
}

/** More words than this are not looked up: nobody types them, but a pasted page would. */
const MOST_WORDS = 8;
const LONGEST_QUERY = 200;

/** Parses a query. Words without a letter or digit are left out. */
export function parseQuery(input: string): Query {
  const text = unifyText(input).slice(0, LONGEST_QUERY).trim();
  const query: Query = { text, words: [], phrases: [] };
  for (const [, double, curly, plain] of text.matchAll(/"([^"]*)"?|“([^”]*)”?|([^"“]+)/g)) {
    const start = query.words.length;
    for (const raw of (double ?? curly ?? plain ?? "").split(/\s+/)) {
      const runs = findRuns(raw.toLowerCase());
      if (runs.length > 0 && query.words.length < MOST_WORDS)
        query.words.push({ text: raw.toLowerCase(), raw, runs });
    }
    const end = query.words.length;
    if (plain === undefined && end - start > 0) query.phrases.push([start, end]);
  }
  return query;
}
