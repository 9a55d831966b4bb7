/** Pictures: Mermaid flowchart text in a note becomes a drawn figure. */
import type Token from "markdown-it/lib/token.mjs";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Finding } from "../../catalog/problem.ts";
import type { CodeBlock } from "../../syntax/document.ts";
import { escapeHtml } from "../../text/html.ts";
import { type LayoutEngine, loadLayoutEngine } from "../layout-engine.ts";
import { drawSvg, SMALLEST_SCALE } from "./drawing.ts";
import { type Flowchart, FlowchartError } from "./flowchart.ts";
import { parseFlowchart } from "./flowchart-parser.ts";
import { type Layout, layOut, layOutNarrow } from "./layout.ts";

/** The language of a fence that is a picture. */
export const PICTURE_FENCE = "mermaid";
/** The width in pixels that a picture has in a page's column, and on a phone of 360 px. */
const COLUMN = { page: 662, phone: 298 } as const;

/** Checks that every picture can be drawn and says what it shows. */
export function checkPictures(catalog: Catalog): Finding[] {
  return catalog.notes.flatMap((note) =>
    note.document.codeBlocks.filter(isPicture).flatMap((block): Finding[] => {
      const { line, column } = block.position;
      const chart = parseBlock(block);
      if (chart instanceof FlowchartError)
        return [
          {
            file: note.path,
            // The text begins below the fence.
            line: line + chart.line,
            column: 1,
            rule: "picture",
            message: `그림을 읽지 못했다: ${chart.message}`,
            hint: "Mermaid flowchart의 상자, 화살표, subgraph만 쓸 수 있다.",
          },
        ];
      if (block.title && block.description) return [];
      const message = "그림에 제목이나 설명이 없다.";
      const hint = 'title="한 줄 제목" description="그림이 말하는 것"을 적는다.';
      return [{ file: note.path, line, column, rule: "missing-alt", message, hint }];
    }),
  );
}

/** Draws all pictures of a catalog; those that cannot be read stay code. */
export async function drawPictures(catalog: Catalog): Promise<Map<Token, string>> {
  const blocks = catalog.notes.flatMap(({ document }) => document.codeBlocks.filter(isPicture));
  if (blocks.length === 0) return new Map();
  const engine = await loadLayoutEngine();
  return new Map(
    blocks.flatMap((block) => {
      const chart = parseBlock(block);
      if (chart instanceof FlowchartError) return [];
      return [[block.token, renderFigure(drawBlock(engine, chart, block), block.title)] as const];
    }),
  );
}

/** One drawing, or two where the column of a phone is too narrow for the first; CSS shows one. */
function drawBlock(
  engine: LayoutEngine,
  chart: Flowchart,
  { title, description, figure }: CodeBlock,
): string {
  const draw = (layout: Layout, form: "any" | "page" | "phone") =>
    drawSvg(layout, form === "phone" ? COLUMN.phone : COLUMN.page, {
      title: title ?? "그림",
      description: description ?? "",
      idPrefix: `picture-${figure}${form === "phone" ? "-phone" : ""}`,
      className: `for-${form}`,
    });
  const wide = layOut(engine, chart, COLUMN.page);
  if (wide.width <= COLUMN.phone) return draw(wide, "any");
  const narrow = layOutNarrow(engine, chart, COLUMN.phone / SMALLEST_SCALE);
  return draw(wide, "page") + draw(narrow, "phone");
}

/** The words of a picture, for search; undefined for other blocks. */
export function pictureText(block: CodeBlock): string | undefined {
  const chart = isPicture(block) ? parseBlock(block) : undefined;
  if (!chart || chart instanceof FlowchartError) return undefined;
  const labels = [...chart.groups, ...chart.nodes, ...chart.edges].map(({ label }) => label);
  return [block.title, block.description, ...labels].filter(Boolean).join(" ").replace(/\s+/g, " ");
}

function isPicture({ language }: CodeBlock): boolean {
  return language === PICTURE_FENCE;
}

function parseBlock({ token }: CodeBlock): Flowchart | FlowchartError {
  try {
    return parseFlowchart(token.content);
  } catch (error) {
    if (error instanceof FlowchartError) return error;
    throw error;
  }
}

function renderFigure(svg: string, title: string | undefined): string {
  const caption = title ? `<figcaption>${escapeHtml(title)}</figcaption>` : "";
  const label = escapeHtml(title ?? "그림");
  // Focusable, so that a keyboard can scroll it sideways.
  return `<figure class="picture" data-picture><div class="picture-box" tabindex="0" role="group" aria-label="${label}">${svg}</div>${caption}</figure>\n`;
}
