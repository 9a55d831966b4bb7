/** Renders code blocks: a figure with a title, highlighted lines and, for samples, its file. */
import type { ShownCode, ShownLine } from "../samples/shown-code.ts";
import type { CodeBlock } from "../syntax/document.ts";
import { escapeHtml } from "../text/html.ts";
import { encodePath } from "../text/url.ts";

/** A figure in two parts: an annotated block's list stands between them. */
export interface CodeFigure {
  start: string;
  end: string;
}

/** Renders code as HTML, one string a line. */
export type Colour = (code: string) => string[];

/** Lines from which on a sample folds. */
const FOLD_LIMIT = 60;

/**
 * Renders one code block.
 *
 * @param code what is shown; undefined when the included file could not be read
 * @param download URL of the sample's file as seen from the page
 * @param colour colours the block's code
 */
export function renderCodeBlock(
  block: CodeBlock,
  code: ShownCode | undefined,
  download: string | undefined,
  colour: Colour,
): CodeFigure {
  const { language } = block;
  const path = code?.path;
  const title = block.title ?? path?.slice(path.lastIndexOf("/") + 1);
  const lines = code ? renderLines(block, code, colour) : colour(block.token.content);
  const data = path === undefined ? "" : ` data-sample="${escapeHtml(path)}"`;
  const isLong = path !== undefined && lines.length > FOLD_LIMIT;
  const fold = isLong
    ? `<button type="button" class="unfold needs-js" aria-expanded="false">${lines.length}줄 모두 펼치기</button>`
    : "";
  const caption = title ? `<figcaption>${escapeHtml(title)}</figcaption>` : "";
  const label = escapeHtml(title ?? (language || "코드"));
  const end = code?.endsWithNewline === false ? "" : "\n";
  // Focusable, so that a keyboard can scroll it sideways.
  const pre = `<pre tabindex="0" role="group" aria-label="${label}"><code class="language-${escapeHtml(language || "text")}">${lines.join("\n")}${end}</code></pre>`;
  return {
    start: `<figure class="code"${data}${isLong ? " data-long" : ""}>${caption}${pre}${fold}`,
    end: `${code && download !== undefined ? renderFoot(code, download) : ""}</figure>\n`,
  };
}

/** The id of an annotation's text, and so the target of its marker. */
export function annotationId(figure: number, number: number): string {
  return `annotation-${figure}-${number}`;
}

function renderFoot({ checked }: ShownCode, download: string): string {
  const how =
    checked === undefined
      ? '<span data-checked="none">확인하지 못한 샘플이다. 맞춰 볼 스키마가 없다.</span>'
      : `<span data-checked="${escapeHtml(checked)}">확인한 방법: ${escapeHtml(checked)}</span>`;
  return `<p class="sample-foot">${how} <a href="${escapeHtml(download)}" download>파일 받기</a></p>`;
}

function renderLines(block: CodeBlock, code: ShownCode, colour: Colour): string[] {
  const text = (isShown: (line: ShownLine) => boolean) =>
    code.lines.filter(isShown).map(({ text }) => text);
  const after = colour(`${text(({ change }) => change !== "removed").join("\n")}\n`);
  const before = code.lines.some(({ change }) => change === "removed")
    ? colour(`${text(({ change }) => change !== "added").join("\n")}\n`)
    : after;
  let afterIndex = 0;
  let beforeIndex = 0;
  return code.lines.map((line) => {
    const html = line.change === "removed" ? before[beforeIndex] : after[afterIndex];
    if (line.change !== "removed") afterIndex++;
    if (line.change !== "added") beforeIndex++;
    const isMarked = line.change !== "removed" && block.highlightedLines.has(afterIndex);
    return renderLine(line, html ?? "", isMarked, code, block.figure);
  });
}

function renderLine(
  { number, change, markers }: ShownLine,
  html: string,
  isMarked: boolean,
  { idPrefix, path }: ShownCode,
  figure: number,
): string {
  const isFile = path !== undefined;
  // Markers and line numbers draw their text with CSS: what is selected or copied is the file's.
  const notes = markers
    .map(
      (marker) =>
        `<a class="annotation" href="#${annotationId(figure, marker)}" data-number="${marker}" aria-label="풀이 ${marker}"></a>`,
    )
    .join("");
  const id = idPrefix === undefined || number === undefined ? undefined : `${idPrefix}-L${number}`;
  const handle =
    number === undefined || !isFile
      ? ""
      : id === undefined
        ? `<span class="line-number" data-number="${number}"></span>`
        : `<a class="line-number" href="#${encodePath(id)}" data-number="${number}" tabindex="-1" aria-hidden="true"></a>`;
  if (!handle && !change && !isMarked) return html + notes;
  const element = change === "added" ? "ins" : change === "removed" ? "del" : "span";
  const classes = [isFile || change ? "line" : "", isMarked ? "line-mark" : ""].join(" ").trim();
  return `<${element} class="${classes}"${id ? ` id="${escapeHtml(id)}"` : ""}>${handle}${html}${notes}</${element}>`;
}
