/** Draws a graph as SVG whose boxes and lines are links; the page's styles colour it. */
import { escapeHtml } from "../text/html.ts";
import type { LayoutEngine } from "./layout-engine.ts";
import { drawHead, drawText, pair, SMALLEST_SCALE, short } from "./picture/drawing.ts";
import type { Flowchart } from "./picture/flowchart.ts";
import { layOut, type PlacedEdge, type PlacedNode } from "./picture/layout.ts";

/** A box of a picture. */
export interface PictureNode {
  id: string;
  /** Small text above the title. */
  number: string;
  title: string;
  /** Said to screen readers and shown when pointed at; undefined where the title says it all. */
  name: string | undefined;
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

const FONT = { title: 14, number: 12 } as const;
const LINE_HEIGHT = 20;
/** Pixels that a phone shows at once; titles of a wider picture break sooner. */
const PHONE = 336;

/** Draws a picture. */
export function drawPicture(engine: LayoutEngine, picture: Picture): string {
  const { label, nodes, edges } = picture;
  const { width, height, ...placed } = layOut(engine, describe(picture), PHONE);
  const parts = [
    ...placed.edges.map((edge, index) => drawEdge(edges[index], edge)),
    ...placed.nodes.map((node, index) => drawNode(nodes[index], node)),
  ];
  const size = `viewBox="0 0 ${short(width)} ${short(height)}" width="${short(width)}" height="${short(height)}"`;
  const isScrolled = width * SMALLEST_SCALE > PHONE;
  return `<svg class="graph${isScrolled ? " graph-wide" : ""}" ${size} role="group" aria-label="${escapeHtml(label)}">\n${parts.join("\n")}\n</svg>`;
}

function describe({ nodes, edges, direction }: Picture): Flowchart {
  return {
    direction,
    nodes: nodes.map(({ id, number, title }) => ({
      id,
      label: number ? `${number}\n${title}` : title,
      shape: "rect",
      colour: undefined,
      group: undefined,
    })),
    groups: [],
    edges: edges.map(({ from, to }) => ({ from, to, label: "", line: "solid", hasArrow: true })),
  };
}

function drawNode(node: PictureNode | undefined, placed: PlacedNode): string {
  if (!node) return "";
  const { x, y, width, height, lines } = placed;
  const box = `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" rx="8"/>`;
  const centre = { x: x + width / 2, y: y + height / 2 };
  const [number = "", ...title] = node.number ? lines : ["", ...lines];
  const small = node.number
    ? drawText(
        [number],
        { ...centre, y: centre.y - (title.length * LINE_HEIGHT) / 2 },
        FONT.number,
        "graph-number",
      )
    : "";
  const below = node.number ? LINE_HEIGHT / 2 : 0;
  const text = drawText(title, { ...centre, y: centre.y + below }, FONT.title, "");
  const kind = node.isCentre ? "graph-node graph-centre" : "graph-node";
  return `<a class="${kind}" href="${escapeHtml(node.url)}"${naming(node.name)}${box}${small}${text}</a>`;
}

function drawEdge(edge: PictureEdge | undefined, { curve }: PlacedEdge): string {
  const tip = curve.at(-1);
  const before = curve.at(-2);
  const [start, ...bends] = curve;
  if (!edge || !tip || !before || !start) return "";
  const path = `M${pair(start)}C${bends.map(pair).join(" ")}`;
  const head = drawHead(tip, Math.atan2(tip.y - before.y, tip.x - before.x));
  const width = short(1 + 2.5 * edge.strength);
  // A line of one or two pixels is hard to hit; an invisible wide one lies over it.
  return `<a class="graph-edge" href="${escapeHtml(edge.url)}"${naming(edge.title)}<path class="graph-line" d="${path}" stroke-width="${width}"/>${head}<path class="graph-target" d="${path}"/></a>`;
}

/** The end of a link's opening tag, with its name. */
function naming(name: string | undefined): string {
  if (name === undefined) return ">";
  return ` aria-label="${escapeHtml(name)}"><title>${escapeHtml(name)}</title>`;
}
