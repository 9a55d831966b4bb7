/** Remembers where in the author's file an inline token stood; markdown-it keeps lines of blocks only. */
import type MarkdownIt from "markdown-it";
import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { findRule } from "./aside.ts";

/** A place in the author's file, both counted from 1; columns are UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** Rules whose tokens can be the place of a problem, and the token type each makes. */
const RECORDED_RULES = {
  link: "link_open",
  image: "image",
  autolink: "link_open",
  html_inline: "html_inline",
} as const;

/** Makes the recorded rules note their start offset in `token.meta.offset`. */
export function recordOffsets(md: MarkdownIt): void {
  for (const [name, type] of Object.entries(RECORDED_RULES)) {
    const rule = findRule<RuleInline>(md.inline.ruler, name);
    md.inline.ruler.at(name, (state, silent) => {
      const offset = state.pos;
      const first = state.tokens.length;
      const matched = rule(state, silent);
      const token =
        matched && !silent && state.tokens.slice(first).find((made) => made.type === type);
      if (token) token.meta = { ...token.meta, offset };
      return matched;
    });
  }
}

/** Finds places in the author's file for the tokens of one note, which it must be shown in order. */
export interface Locator {
  /** Moves on to a block token. */
  enter(token: Token): void;
  /** The place of the block entered last. */
  blockPosition(): Position;
  /** Finds the places of offsets of an inline token's content, the token being entered last. */
  inlinePositions(inline: Token): (offset: number) => Position;
}

/** Makes a locator for a note's text. */
export function createLocator(text: string): Locator {
  const lines = text.split("\n");
  const footnotes = new Map<number, readonly [number, number]>();
  let map: readonly [number, number] = [0, 0];
  /** How the block's text starts, where it may stand behind the marks of lists and quotes. */
  let opening = "";
  let start: Position | undefined;
  // Cells of a table row share its line and may be equal: each is looked for after the last.
  let cell = { line: -1, end: 0 };

  function findStart(inline: Token): Position {
    const content = inline.content.split("\n", 1)[0]?.trim() ?? "";
    const from = inline.map || cell.line !== map[0] ? 0 : cell.end;
    for (let line = map[0]; line < Math.max(map[1], map[0] + 1); line++) {
      // A table cell writes `|` as `\|`.
      for (const written of [content, content.replaceAll("|", "\\|")]) {
        const at = lines[line]?.indexOf(written, line === map[0] ? from : 0) ?? -1;
        if (at < 0) continue;
        if (!inline.map) cell = { line, end: at + written.length };
        return { line, column: at };
      }
    }
    return { line: map[0], column: 0 };
  }

  return {
    enter(token) {
      const footnote = token.type === "footnote_open" && footnotes.get(token.meta.id);
      map = token.map ?? (footnote || map);
      opening = openingOf(token);
      start = token.type === "inline" ? findStart(token) : undefined;
      for (const child of token.children ?? [])
        if (child.type === "footnote_ref") footnotes.set(child.meta.id, map);
    },
    blockPosition() {
      const column = Math.max(0, lines[map[0]]?.indexOf(opening) ?? 0) + 1;
      return { line: map[0] + 1, column };
    },
    inlinePositions(inline) {
      const first = start ?? { line: map[0], column: 0 };
      let starts: LineStart[] | undefined;
      return (offset) => {
        starts ??= findLineStarts(inline.content, first, lines);
        return placeOffset(inline.content, offset, starts);
      };
    },
  };
}

function openingOf({ type, markup, content }: Token): string {
  if (type === "html_block") return content.split("\n", 1)[0]?.trim() ?? "";
  return type === "fence" ? markup : "";
}

/** Where a line of an inline token's content starts, in the content and in the file (from 0). */
interface LineStart {
  offset: number;
  line: number;
  column: number;
  /** Without the backslashes that a table cell writes before `|`. */
  isVerbatim: boolean;
}

/** Done once for each token: a paragraph of a megabyte may hold ten thousand links. */
function findLineStarts(content: string, first: Position, lines: readonly string[]): LineStart[] {
  let offset = 0;
  return content.split("\n").map((text, index) => {
    const line = first.line + index;
    const source = lines[line] ?? "";
    const indent = text.length - text.trimStart().length;
    const at = index === 0 ? first.column + indent : source.indexOf(text.trim());
    const start = {
      offset,
      line,
      column: at < 0 ? 0 : at - indent,
      isVerbatim: at < 0 || source.startsWith(text.trim(), at),
    };
    offset += text.length + 1;
    return start;
  });
}

function placeOffset(content: string, offset: number, starts: readonly LineStart[]): Position {
  const start = starts[findLast(starts, (line) => line.offset <= offset)];
  if (!start) return { line: 1, column: 1 };
  const before = content.slice(start.offset, offset);
  const length = start.isVerbatim ? before.length : before.replaceAll("|", "\\|").length;
  return { line: start.line + 1, column: start.column + length + 1 };
}

/** Finds the places of offsets into a text that starts at a place and runs on in whole lines. */
export function createShift(
  { line, column }: Position,
  text: string,
): (offset: number) => Position {
  // Found once: a block of HTML may hold thousands of comments.
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return (offset) => {
    const index = findLast(starts, (start) => start <= offset);
    const within = offset - (starts[index] ?? 0);
    return index === 0
      ? { line, column: column + within }
      : { line: line + index, column: within + 1 };
  };
}

/** Finds the last item that fits, of a list whose fitting items come first; the first if none does. */
function findLast<Item>(items: readonly Item[], fits: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(items[middle] as Item)) low = middle;
    else high = middle;
  }
  return low;
}
