/** Renders plain text: escaped, and with its dates whole. */
import { escapeHtml } from "../text/html.ts";

/** A day or a month of ISO 8601 that is no part of a longer name. */
const DATE = /(?<![\w./-])\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?(?![\w/-])/g;

/**
 * Renders text as HTML. A line may break after any hyphen, and `2025-11-` at its end is misread:
 * dates are marked, which a style keeps on one line.
 */
export function renderText(text: string): string {
  return escapeHtml(text).replace(DATE, "<time>$&</time>");
}
