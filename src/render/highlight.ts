/** Colours code at build time with Prism, within bounds. */
import Prism from "prismjs";
import { runWithin } from "../syntax/time-limit.ts";
import { escapeHtml } from "../text/html.ts";
import { findLanguage } from "./language.ts";

/** Characters in a block. Some Prism grammars are quadratic: 20,000 hostile ones take seconds. */
const BLOCK_LIMIT = 100_000;
/** Characters in a line: hand-written code never has so many, generated code gains no reader. */
const LINE_LIMIT = 2_000;

/** Characters in a block that no grammar needs a noticeable time for. */
const FREE_LENGTH = 500;
/** Milliseconds for a block: a hundred times what the slowest honest one of its size takes. */
const TIME_LIMIT = 1_500;

/** Milliseconds that a whole site may spend on blocks that are given up in the end. */
const WASTE_LIMIT = 15_000;

/** What the blocks of one site share. */
export interface HighlightBudget {
  /** Milliseconds spent so far on blocks that were given up. */
  wasted: number;
}

/** Says whether a block is too large to be coloured in reasonable time. */
export function isTooLarge(code: string): boolean {
  return code.length > BLOCK_LIMIT || code.split("\n").some((line) => line.length > LINE_LIMIT);
}

/**
 * Renders code as HTML, one string a line.
 *
 * @param language as the author wrote it; unknown ones are shown plain
 * @param onGivenUp called when colouring took too long; the code is then plain
 */
export function highlightLines(
  code: string,
  language: string,
  budget: HighlightBudget = { wasted: 0 },
  onGivenUp: () => void = () => {},
): string[] {
  const match = isTooLarge(code) ? undefined : findLanguage(language);
  const text = code.replace(/\n$/, "");
  if (match?.kind !== "grammar") return escapeHtml(text).split("\n");
  const highlight = () => splitLines(Prism.highlight(text, match.grammar, match.name));
  if (text.length <= FREE_LENGTH) return highlight();
  const outcome = budget.wasted < WASTE_LIMIT ? runWithin(TIME_LIMIT, highlight) : undefined;
  if (outcome) return outcome.result;
  budget.wasted += TIME_LIMIT;
  onGivenUp();
  return escapeHtml(text).split("\n");
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
