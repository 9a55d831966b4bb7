/** Draws a graph as SVG whose boxes and lines are links; the page's styles colour it. */
import { escapeHtml } from "../text/html.ts";
import { type Layout, type LayoutEngine, layOut, type Point } from "./graph-layout.ts";
import { measureText } from "./text-width.ts";

/** A box of a picture. */
export interface PictureNode {
  id: string;
  /** Small text above the title. */
  number: string;
  title: string;
  url: string;
  /** What the picture is about. */
  isCentre: boolean;
}

/** A line of a picture. */
export interface PictureEdge {
  from: string;
  to: string;
  /** Said to screen readers and shown when pointed at. */
  title: string;
  url: string;
  /** From 0 to 1. */
  strength: number;
}

export interface Picture {
  label: string;
  nodes: readonly PictureNode[];
  edges: readonly PictureEdge[];
  direction: "LR" | "TB";
}

const FONT_SIZE = 14;
const PADDING = { x: 14, y: 10 };
const LINE_HEIGHT = 18;
const ARROW = { length: 8, half: 4 };
/** Room around the picture for focus rings and thick lines. */
const MARGIN = 8;

/** Draws a picture. */
export function drawPicture(engine: LayoutEngine, picture: Picture): string {
  const boxes = new Map(
    picture.nodes.map(({ id, title, number }) => {
      const text = Math.max(measureText(title, FONT_SIZE), measureText(number, FONT_SIZE));
      const height = (number ? 2 : 1) * LINE_HEIGHT + 2 * PADDING.y;
      return [id, { id, width: Math.ceil(text) + 2 * PADDING.x, height }] as const;
    }),
  );
  const layout = layOut(engine, [...boxes.values()], picture.edges, picture.direction);
  const edges = picture.edges.map((edge, index) => drawEdge(edge, layout.curves[index] ?? []));
  const nodes = picture.nodes.map((node) => {
    const box = boxes.get(node.id);
    const centre = layout.centres.get(node.id);
    return box && centre ? drawNode(node, centre, box) : "";
  });
  return wrap(picture.label, layout, [...edges, ...nodes]);
}

function wrap(label: string, { width, height }: Layout, parts: readonly string[]): string {
  const size = { width: round(width + 2 * MARGIN), height: round(height + 2 * MARGIN) };
  const viewBox = `${-MARGIN} ${-MARGIN} ${size.width} ${size.height}`;
  return `<svg class="graph" viewBox="${viewBox}" width="${size.width}" height="${size.height}" role="group" aria-label="${escapeHtml(label)}">\n${parts.join("\n")}\n</svg>`;
}

function drawNode(
  { title, number, url, isCentre }: PictureNode,
  { x, y }: Point,
  { width, height }: { width: number; height: number },
): string {
  const left = round(x - width / 2);
  const top = round(y - height / 2);
  const box = `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="8"/>`;
  const baseline = (line: number) => round(top + PADDING.y + line * LINE_HEIGHT + FONT_SIZE);
  const small = number
    ? `<text class="graph-number" x="${round(x)}" y="${baseline(0)}">${escapeHtml(number)}</text>`
    : "";
  const text = `<text x="${round(x)}" y="${baseline(number ? 1 : 0)}">${escapeHtml(title)}</text>`;
  const name = isCentre ? "graph-node graph-centre" : "graph-node";
  return `<a class="${name}" href="${escapeHtml(url)}">${box}${small}${text}</a>`;
}

function drawEdge({ title, url, strength }: PictureEdge, curve: readonly Point[]): string {
  const tip = curve.at(-1);
  const base = curve.at(-2);
  const start = curve[0];
  if (!tip || !base || !start) return "";
  const bends = curve.slice(1, -1).map(toText).join(" ");
  const path = `M${toText(start)}C${bends}`;
  const width = round(1 + 2.5 * strength);
  const label = escapeHtml(title);
  // A line of one or two pixels is hard to hit; an invisible wide one lies over it.
  return `<a class="graph-edge" href="${escapeHtml(url)}" aria-label="${label}"><title>${label}</title><path class="graph-line" d="${path}" stroke-width="${width}"/>${drawArrow(tip, base)}<path class="graph-target" d="${path}"/></a>`;
}

/** A polygon rather than a marker: ids of markers clash when a page holds two pictures. */
function drawArrow(tip: Point, base: Point): string {
  const angle = Math.atan2(tip.y - base.y, tip.x - base.x);
  const corner = (side: number): Point => ({
    x: tip.x - ARROW.length * Math.cos(angle) + side * ARROW.half * Math.sin(angle),
    y: tip.y - ARROW.length * Math.sin(angle) - side * ARROW.half * Math.cos(angle),
  });
  const points = [tip, corner(1), corner(-1)].map(toText).join(" ");
  return `<polygon class="graph-arrow" points="${points}"/>`;
}

function toText({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
