/** Reads the info string of a fenced code block: ```` ```yaml file=samples/a.yml title="a.yml" {2,4-5} ````. */

/** What an info string says about its block. */
export interface FenceInfo {
  /** As written, in lower case; empty when none is given. */
  language: string;
  title: string | undefined;
  /** A file beside the note whose text is shown instead of the block's own. */
  file: string | undefined;
  /** Numbers of highlighted lines, from 1. */
  highlightedLines: ReadonlySet<number>;
}

const OPTION = /(\w+)=(?:"([^"]*)"|(\S+))/g;
const LINES = /\{([\d,\s-]+)\}/;
/** More lines than any sample has; keeps `{1-999999999}` from filling the memory. */
const LINE_LIMIT = 10_000;

/** Parses an info string; options it does not know are ignored, as other generators have theirs. */
export function parseFenceInfo(info: string): FenceInfo {
  const language = /^[^\s{=]+(?=\s|\{|$)/.exec(info.trim())?.[0] ?? "";
  const options = new Map<string, string>();
  for (const [, name = "", quoted, bare] of info.matchAll(OPTION))
    options.set(name, quoted ?? bare ?? "");
  return {
    language: language.toLowerCase(),
    title: options.get("title"),
    file: options.get("file"),
    highlightedLines: parseLines(LINES.exec(info.replace(OPTION, ""))?.[1] ?? ""),
  };
}

function parseLines(list: string): Set<number> {
  const lines = new Set<number>();
  for (const range of list.split(",")) {
    const [first = 0, last = first] = range.split("-").map(Number);
    for (let line = first; line <= Math.min(last, LINE_LIMIT); line++)
      if (line > 0) lines.add(line);
  }
  return lines;
}
