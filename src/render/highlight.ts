/** Colours code at build time with Prism, within bounds. */
import Prism from "prismjs";
import { escapeHtml } from "../text/html.ts";
import { findLanguage } from "./language.ts";

/** Characters in a block. Some Prism grammars are quadratic: 20,000 hostile ones take seconds. */
const BLOCK_LIMIT = 100_000;
/** Characters in a line: hand-written code never has so many, generated code gains no reader. */
const LINE_LIMIT = 2_000;

/** Says whether a block is too large to be coloured in reasonable time. */
export function isTooLarge(code: string): boolean {
  return code.length > BLOCK_LIMIT || code.split("\n").some((line) => line.length > LINE_LIMIT);
}

/**
 * Renders code as HTML, one string a line.
 *
 * @param language as the author wrote it; unknown ones are shown plain
 */
export function highlightLines(code: string, language: string): string[] {
  const match = isTooLarge(code) ? undefined : findLanguage(language);
  const text = code.replace(/\n$/, "");
  if (match?.kind !== "grammar") return escapeHtml(text).split("\n");
  return splitLines(Prism.highlight(text, match.grammar, match.name));
}

/** Splits highlighted HTML at line ends; spans that cross one are closed and opened again. */
function splitLines(html: string): string[] {
  const open: string[] = [];
  return html.split("\n").map((line) => {
    const prefix = open.join("");
    for (const [tag] of line.matchAll(/<span[^>]*>|<\/span>/g)) {
      if (tag === "</span>") open.pop();
      else open.push(tag);
    }
    return prefix + line + "</span>".repeat(open.length);
  });
}
