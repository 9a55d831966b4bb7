/** Reads the info string of a fenced code block: ```` ```yaml file=samples/a.yml title="a.yml" {2,4-5} ````. */

/** What an info string says about its block. */
export interface FenceInfo {
  /** As written, in lower case; empty when none is given. */
  language: string;
  title: string | undefined;
  /** What a picture shows, in words. */
  description: string | undefined;
  /** A file beside the note whose text is shown instead of the block's own. */
  file: string | undefined;
  /** The part of the file between `region` comments; undefined for all of it. */
  region: string | undefined;
  /** An older file that the shown one is compared with. */
  diff: string | undefined;
  /** The block's name among its neighbours that show alternatives. */
  tab: string | undefined;
  /** Whether comments such as `# (1)` are markers that the list after the block explains. */
  annotate: boolean;
  /** Markers by shown line, for formats without comments. */
  markedLines: ReadonlyMap<number, number>;
  /** Numbers of highlighted lines as shown, from 1. */
  highlightedLines: ReadonlySet<number>;
  /** What says nothing to this generator: options of others, and mistakes. */
  unknownOptions: readonly UnknownOption[];
}

/** A piece of an info string that nothing reads. */
export interface UnknownOption {
  /** As written. */
  text: string;
  /** Undefined for a bare word. */
  name: string | undefined;
  value: string;
}

/** The options that an info string may name. */
export const FENCE_OPTIONS = ["title", "description", "file", "diff", "tab", "annotate"] as const;

const OPTION = /(?<!\w)(\w+)=(?:"([^"]*)"|'([^']*)'|(\S+))/g;
const LINES = /\{([\d,\s-]+)\}/;
const MARKED_LINE = /(?<!\d)(\d+):(\d+)/g;
/** More lines than any sample has; keeps `{1-999999999}` from filling the memory. */
const LINE_LIMIT = 10_000;

/** Parses an info string. */
export function parseFenceInfo(info: string): FenceInfo {
  const language = /^[^\s{=]+(?=\s|\{|$)/.exec(info.trim())?.[0] ?? "";
  const options = new Map<string, string>();
  const unknownOptions: UnknownOption[] = [];
  for (const [text, name = "", double, single, bare] of info.matchAll(OPTION)) {
    const value = double ?? single ?? bare ?? "";
    if ((FENCE_OPTIONS as readonly string[]).includes(name)) options.set(name, value);
    else unknownOptions.push({ text, name, value });
  }
  const words = info.replace(OPTION, "");
  for (const word of listUnknownWords(words.trim().slice(language.length)))
    unknownOptions.push({ text: word, name: undefined, value: word });
  const [file, region] = (options.get("file") ?? "").split("#");
  return {
    language: language.toLowerCase(),
    title: options.get("title"),
    description: options.get("description"),
    file: file || undefined,
    region: region || undefined,
    diff: options.get("diff"),
    tab: options.get("tab"),
    annotate: options.has("annotate") || /\sannotate(?=\s|$)/.test(words),
    markedLines: parseMarkedLines(options.get("annotate") ?? ""),
    highlightedLines: parseLines(LINES.exec(words)?.[1] ?? ""),
    unknownOptions,
  };
}

function listUnknownWords(words: string): string[] {
  const rest = words.replace(LINES, " ").replace(/\sannotate(?=\s|$)/, " ");
  return rest.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function parseMarkedLines(list: string): Map<number, number> {
  const pairs = [...list.matchAll(MARKED_LINE)];
  return new Map(pairs.map(([, line, number]) => [Number(line), Number(number)]));
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
