/** Remembers where in the author's file an inline token stood; markdown-it keeps lines of blocks only. */
import type MarkdownIt from "markdown-it";
import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import type Token from "markdown-it/lib/token.mjs";

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
  // markdown-it has no public getter for a rule; `__rules__` is what its own `at()` searches.
  const rules = (md.inline.ruler as unknown as { __rules__: { name: string; fn: RuleInline }[] })
    .__rules__;
  for (const [name, type] of Object.entries(RECORDED_RULES)) {
    const rule = rules.find((entry) => entry.name === name)?.fn;
    if (!rule) throw new Error(`markdown-it has no inline rule ${name}`);
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

/**
 * Finds the place of an offset of an inline token's content.
 *
 * @param inline the inline block token
 * @param map its lines, or those of the nearest block around it that has some
 * @param lines the file's lines
 */
export function locate(
  inline: Token,
  map: readonly [number, number],
  offset: number,
  lines: readonly string[],
): Position {
  const before = inline.content.slice(0, offset);
  const lineIndex = before.split("\n").length - 1;
  const start = before.lastIndexOf("\n") + 1;
  const content = inline.content.slice(start).split("\n", 1)[0] ?? "";
  const indent = content.length - content.trimStart().length;
  const line = map[0] + lineIndex;
  const at = lines[line]?.indexOf(content.trim()) ?? -1;
  return { line: line + 1, column: at < 0 ? 1 : at + offset - start - indent + 1 };
}
