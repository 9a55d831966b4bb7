/** Renders code blocks: a figure with a title, highlighted lines and, for samples, its file. */

import type { CodeBlock } from "../syntax/markdown.ts";
import { escapeHtml } from "../text/html.ts";
import { type CodeLink, type HighlightBudget, highlightLines } from "./highlight.ts";

/**
 * Renders one code block.
 *
 * @param sample site-relative path of the included file; undefined for inline code
 * @param links names in the code that lead to their explanation
 * @param onGivenUp called when colouring the block took too long
 */
export function renderCodeBlock(
  block: CodeBlock,
  sample: string | undefined,
  links: readonly CodeLink[],
  budget: HighlightBudget,
  onGivenUp: () => void,
): string {
  const { language, token, highlightedLines } = block;
  const title = block.title ?? sample?.slice(sample.lastIndexOf("/") + 1);
  const coloured = highlightLines(token.content, language, links, budget, onGivenUp);
  const lines = coloured.map((line, index) =>
    highlightedLines.has(index + 1) ? `<span class="line-mark">${line}</span>` : line,
  );
  const data = sample === undefined ? "" : ` data-sample="${escapeHtml(sample)}"`;
  const caption = title ? `<figcaption>${escapeHtml(title)}</figcaption>` : "";
  const label = escapeHtml(title ?? (language || "코드"));
  // Focusable, so that a keyboard can scroll it sideways.
  const pre = `<pre tabindex="0" role="group" aria-label="${label}"><code class="language-${escapeHtml(language || "text")}">${lines.join("\n")}\n</code></pre>`;
  return `<figure class="code"${data}>${caption}${pre}</figure>\n`;
}
