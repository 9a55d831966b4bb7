/** Draws a placed flowchart as SVG: real text, classes of the theme, no style and no script. */
import { escapeHtml } from "../../text/html.ts";
import { FONT, LINE_HEIGHT } from "./graph-description.ts";
import type { Layout, PlacedEdge, PlacedGroup, PlacedNode, Point } from "./layout.ts";

const ARROW = { length: 8, halfWidth: 4 };
/** A line ends inside its arrow's head, so that none of it shows beyond the tip. */
const LINE_GAP = 6;
const CORNER = { rect: 5, round: 18, stadium: 999 };
const CYLINDER_LID = 6;
/** So much smaller is 14 px text still 11.5 px. */
export const SMALLEST_SCALE = 0.82;

/** Texts for those who do not see the picture. */
export interface DrawingText {
  title: string;
  description: string;
  /** Makes the ids of title and description unique on the page. */
  idPrefix: string;
  /** The class of the SVG element. */
  className: string;
}

/**
 * Draws the SVG element.
 *
 * @param column the width in pixels that there is: a drawing a little wider is shrunk to fit, a much
 *   wider one scrolls
 */
export function drawSvg(layout: Layout, column: number, text: DrawingText): string {
  const { width, height, groups, edges, nodes } = layout;
  const { title, description, idPrefix, className } = text;
  const fit = Math.min(1, column / width);
  const scale = fit < SMALLEST_SCALE ? 1 : fit;
  const parts = [
    ...[...groups].sort((a, b) => a.depth - b.depth).map(drawFrame),
    ...edges.map(drawLine),
    ...groups.map(drawGroupLabel),
    ...nodes.map(drawNode),
    ...edges.map(drawEdgeLabel),
  ].filter(Boolean);
  const names = description ? `${idPrefix}-title ${idPrefix}-description` : `${idPrefix}-title`;
  const about = description
    ? `<desc id="${idPrefix}-description">${escapeHtml(description)}</desc>`
    : "";
  return `<svg class="${className}" viewBox="0 0 ${short(width)} ${short(height)}" width="${short(width * scale)}" height="${short(height * scale)}" role="img" aria-labelledby="${names}"><title id="${idPrefix}-title">${escapeHtml(title)}</title>${about}
${parts.join("\n")}
</svg>`;
}

function drawFrame({ x, y, width, height, depth, colour }: PlacedGroup): string {
  return `<rect class="group group-${depth % 2}${colour ? ` ${colour}` : ""}" x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" rx="8"/>`;
}

function drawGroupLabel({ x, y, label }: PlacedGroup): string {
  return `<text class="group-label" x="${short(x + 12)}" y="${short(y + 20)}">${escapeHtml(label)}</text>`;
}

function drawLine({ curve, hasArrow, line }: PlacedEdge): string {
  const tip = curve.at(-1);
  const before = curve.at(-2);
  if (line === "hidden" || !tip || !before) return "";
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const end = hasArrow ? step(tip, angle, -LINE_GAP) : tip;
  const [start, ...rest] = [...curve.slice(0, -1), end];
  const path = `M${pair(start ?? tip)}C${rest.map(pair).join(" ")}`;
  const stroke = `<path class="edge${line === "solid" ? "" : ` ${line}`}" d="${path}"/>`;
  return hasArrow ? stroke + drawHead(tip, angle) : stroke;
}

/** Draws the head of an arrow. */
export function drawHead(tip: Point, angle: number): string {
  const base = step(tip, angle, -ARROW.length);
  const left = step(base, angle + Math.PI / 2, ARROW.halfWidth);
  const right = step(base, angle - Math.PI / 2, ARROW.halfWidth);
  return `<path class="arrow" d="M${pair(tip)}L${pair(left)}L${pair(right)}Z"/>`;
}

function drawEdgeLabel({ lines, labelAt }: PlacedEdge): string {
  return labelAt ? drawText(lines, labelAt, FONT.edge, "edge-label") : "";
}

function drawNode(node: PlacedNode): string {
  const { x, y, width, height, lines, colour, shape } = node;
  const drop = shape === "cylinder" ? CYLINDER_LID / 2 : 0;
  const centre = { x: x + width / 2, y: y + height / 2 + drop };
  return `<g class="node${colour ? ` ${colour}` : ""}">${drawShape(node)}${drawText(lines, centre, FONT.node, "")}</g>`;
}

function drawShape({ x, y, width, height, shape }: PlacedNode): string {
  const right = x + width;
  const bottom = y + height;
  if (shape === "diamond") {
    const corners: Point[] = [
      { x: x + width / 2, y },
      { x: right, y: y + height / 2 },
      { x: x + width / 2, y: bottom },
      { x, y: y + height / 2 },
    ];
    return `<path d="M${corners.map(pair).join("L")}Z"/>`;
  }
  if (shape === "cylinder") {
    const arc = `A${short(width / 2)} ${CYLINDER_LID} 0 0`;
    const top = { x: right, y: y + CYLINDER_LID };
    const left = { x, y: y + CYLINDER_LID };
    const foot = { x, y: bottom - CYLINDER_LID };
    return `<path d="M${pair(left)}${arc} 1 ${pair(top)}V${short(bottom - CYLINDER_LID)}${arc} 1 ${pair(foot)}Z"/><path d="M${pair(left)}${arc} 0 ${pair(top)}"/>`;
  }
  const radius = Math.min(CORNER[shape], height / 2);
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" rx="${short(radius)}"/>`;
}

/** Draws lines of text around a centre. */
export function drawText(
  lines: readonly string[],
  centre: Point,
  size: number,
  className: string,
): string {
  const step = size * LINE_HEIGHT;
  const first = centre.y - ((lines.length - 1) * step) / 2 + size * 0.35;
  const at = (index: number) => `x="${short(centre.x)}" y="${short(first + index * step)}"`;
  const attribute = className ? ` class="${className}"` : "";
  if (lines.length === 1) return `<text${attribute} ${at(0)}>${escapeHtml(lines[0] ?? "")}</text>`;
  // The line ends keep the words apart when the text is copied or searched.
  const spans = lines.map((line, index) => `<tspan ${at(index)}>${escapeHtml(line)}</tspan>`);
  return `<text${attribute}>${spans.join("\n")}</text>`;
}

function step({ x, y }: Point, angle: number, distance: number): Point {
  return { x: x + Math.cos(angle) * distance, y: y + Math.sin(angle) * distance };
}

/** A point as a path writes it. */
export function pair({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}

/** A tenth of a pixel is as fine as anybody sees. */
export function short(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}
