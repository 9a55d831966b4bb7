/** Places the parts of a flowchart; Graphviz decides where, sizes come from the text. */
import { type Graph, instance, type Subgraph, type Viz } from "@viz-js/viz";
import type { Flowchart, FlowEdge, FlowGroup, FlowNode } from "./flowchart.ts";
import { measureText, wrapText } from "./measure.ts";

/** Font sizes in pixels; the theme's CSS says the same. */
export const FONT = { node: 14, edge: 12.5, group: 13 } as const;
export const LINE_HEIGHT = 1.4;
const PADDING = { x: 14, y: 9 };
/** Where long texts break, in pixels, and how far apart ranks stand, in inches. */
const ROOMY = { node: 190, edge: 130, ranks: 0.5 };
/** For pictures that would not fit a page's column otherwise. */
const TIGHT = { node: 118, edge: 84, ranks: 0.32 };
type Spacing = typeof ROOMY;
const NARROWEST = 56;
const POINTS_PER_INCH = 72;
/** Room around the drawing, so that lines at its edge are whole. */
const MARGIN = 8;

export interface Point {
  x: number;
  y: number;
}

/** A rectangle; x and y are its upper left corner. */
export interface Box extends Point {
  width: number;
  height: number;
}

export type PlacedNode = FlowNode & Box & { lines: string[] };
export type PlacedGroup = FlowGroup & Box & { depth: number };
/** A Bézier curve: a start, then three points a piece. */
export type PlacedEdge = FlowEdge & { curve: Point[]; lines: string[]; labelAt: Point | undefined };

/** A flowchart with places, in pixels. */
export interface Layout {
  width: number;
  height: number;
  nodes: PlacedNode[];
  groups: PlacedGroup[];
  edges: PlacedEdge[];
}

interface GraphvizJson {
  bb: string;
  objects?: { name: string; pos?: string; bb?: string }[];
  edges?: { id: string; pos: string; lp?: string }[];
}

/** Graphviz, loaded. */
export type LayoutEngine = Viz;

/** Starts the layout engine; about 0.1 s, so only where there are pictures. */
export async function loadLayoutEngine(): Promise<Viz> {
  return instance();
}

/**
 * Places a flowchart.
 *
 * @param widest the width in pixels from which on texts are broken sooner
 */
export function layOut(viz: Viz, chart: Flowchart, widest: number): Layout {
  const roomy = layOutWith(viz, chart, ROOMY);
  return roomy.width > widest ? layOutWith(viz, chart, TIGHT) : roomy;
}

function layOutWith(viz: Viz, chart: Flowchart, spacing: Spacing): Layout {
  const upright = place(viz, chart, spacing, false);
  const isSideways = chart.direction === "LR" || chart.direction === "RL";
  // Graphviz puts what is written first at the bottom of a sideways picture.
  return isSideways && isReversed(upright) ? place(viz, chart, spacing, true) : upright;
}

function place(viz: Viz, chart: Flowchart, spacing: Spacing, isMirrored: boolean): Layout {
  const sized = chart.nodes.map((node) => sizeNode(node, spacing));
  const json = viz.renderJSON(describe(chart, sized, spacing, isMirrored), {
    yInvert: !isMirrored,
  }) as GraphvizJson;
  const [, y1 = 0, x2 = 0, y2 = 0] = numbers(json.bb);
  const places = new Map(json.objects?.map((object) => [object.name, object]));
  const shift = ({ x, y }: Point): Point => ({ x: x + MARGIN, y: y + MARGIN });
  const nodes = sized.map((node): PlacedNode => {
    const [x = 0, y = 0] = numbers(places.get(node.id)?.pos ?? "");
    return { ...node, ...shift({ x: x - node.width / 2, y: y - node.height / 2 }) };
  });
  const groups = chart.groups.map((group): PlacedGroup => {
    const [left = 0, a = 0, right = 0, b = 0] = numbers(places.get(clusterOf(group.id))?.bb ?? "");
    const corner = shift({ x: left, y: Math.min(a, b) });
    const box = { ...corner, width: right - left, height: Math.abs(b - a) };
    return { ...group, ...box, depth: depthOf(chart, group) };
  });
  const edges = chart.edges.map((edge, index): PlacedEdge => {
    const found = json.edges?.find(({ id }) => id === `edge${index}`);
    const [x, y] = numbers(found?.lp ?? "");
    const labelAt = x === undefined || y === undefined ? undefined : shift({ x, y });
    return {
      ...edge,
      lines: edgeLines(edge, spacing),
      curve: readCurve(found?.pos ?? "").map(shift),
      labelAt,
    };
  });
  const height = Math.max(y1, y2);
  return { width: x2 + 2 * MARGIN, height: height + 2 * MARGIN, nodes, groups, edges };
}

function sizeNode(node: FlowNode, spacing: Spacing): FlowNode & Box & { lines: string[] } {
  const lines = wrapText(node.label, FONT.node, spacing.node);
  const text = textSize(lines, FONT.node);
  let width = Math.max(text.width + 2 * PADDING.x, NARROWEST);
  let height = text.height + 2 * PADDING.y;
  if (node.shape === "diamond") {
    width = text.width * 1.35 + 34;
    height = text.height * 1.5 + 26;
  } else if (node.shape === "cylinder") height += 12;
  return { ...node, lines, x: 0, y: 0, width: Math.ceil(width), height: Math.ceil(height) };
}

function textSize(lines: readonly string[], size: number): { width: number; height: number } {
  const width = Math.max(...lines.map((line) => measureText(line, size)));
  return { width: Math.ceil(width), height: Math.ceil(lines.length * size * LINE_HEIGHT) };
}

function edgeLines({ label }: FlowEdge, spacing: Spacing): string[] {
  return label === "" ? [] : wrapText(label, FONT.edge, spacing.edge);
}

/** The graph as Graphviz is told: boxes of fixed size and no text of its own. */
function describe(
  chart: Flowchart,
  sized: readonly (FlowNode & Box)[],
  spacing: Spacing,
  isMirrored: boolean,
): Graph {
  const nodesIn = (group: string | undefined) =>
    sized
      .filter((node) => node.group === group)
      .map(({ id, width, height, shape }) => ({
        name: id,
        attributes: {
          label: "",
          shape: shape === "diamond" ? "diamond" : "box",
          fixedsize: true,
          width: width / POINTS_PER_INCH,
          height: height / POINTS_PER_INCH,
        },
      }));
  const groupsIn = (parent: string | undefined): Subgraph[] =>
    chart.groups
      .filter(({ group }) => group === parent)
      .map(({ id, label }) => ({
        name: clusterOf(id),
        graphAttributes: {
          label: emptyTable(measureText(label, FONT.group) + 8, FONT.group * LINE_HEIGHT + 6),
          labeljust: "l",
          labelloc: isMirrored ? "b" : "t",
          margin: 14,
        },
        nodes: nodesIn(id),
        subgraphs: groupsIn(id),
      }));
  return {
    directed: true,
    graphAttributes: {
      rankdir: chart.direction,
      compound: true,
      nodesep: 0.35,
      ranksep: spacing.ranks,
    },
    nodes: nodesIn(undefined),
    subgraphs: groupsIn(undefined),
    edges: chart.edges.map((edge, index) => describeEdge(chart, edge, index, spacing)),
  };
}

function describeEdge(chart: Flowchart, edge: FlowEdge, index: number, spacing: Spacing) {
  const isGroup = (id: string) => chart.groups.some((group) => group.id === id);
  const lines = edgeLines(edge, spacing);
  const label = textSize(lines.length === 0 ? [""] : lines, FONT.edge);
  return {
    tail: firstNode(chart, edge.from),
    head: firstNode(chart, edge.to),
    attributes: {
      id: `edge${index}`,
      arrowhead: "none",
      ...(lines.length > 0 && { label: emptyTable(label.width + 10, label.height + 4) }),
      ...(isGroup(edge.from) && { ltail: clusterOf(edge.from) }),
      ...(isGroup(edge.to) && { lhead: clusterOf(edge.to) }),
    },
  };
}

/** A label that takes room and shows nothing. */
function emptyTable(width: number, height: number): { html: string } {
  const size = `FIXEDSIZE="TRUE" WIDTH="${Math.ceil(width)}" HEIGHT="${Math.ceil(height)}"`;
  return {
    html: `<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" ${size}><TR><TD></TD></TR></TABLE>`,
  };
}

function clusterOf(id: string): string {
  return `cluster_${id}`;
}

/** Graphviz joins nodes only; a line to a group ends at the group's frame on its way to one. */
function firstNode(chart: Flowchart, id: string): string {
  const inside = chart.nodes.find(({ group }) => group === id);
  if (inside) return inside.id;
  const nested = chart.groups.find(({ group }) => group === id);
  return nested ? firstNode(chart, nested.id) : id;
}

function depthOf(chart: Flowchart, { group }: FlowGroup): number {
  const parent = chart.groups.find(({ id }) => id === group);
  return parent ? depthOf(chart, parent) + 1 : 0;
}

/** Whether most of what stands in one column is upside down against the author's order. */
function isReversed({ nodes, groups }: Layout): boolean {
  let balance = 0;
  for (const parts of [nodes, groups])
    for (const [index, first] of parts.entries())
      for (const second of parts.slice(index + 1)) {
        if (first.group !== second.group || !shareColumn(first, second)) continue;
        balance += Math.sign(second.y + second.height / 2 - first.y - first.height / 2);
      }
  return balance < 0;
}

function shareColumn(a: Box, b: Box): boolean {
  return Math.min(a.x + a.width, b.x + b.width) > Math.max(a.x, b.x);
}

function readCurve(pos: string): Point[] {
  return pos
    .replace(/[es],\S+ /g, "")
    .split(" ")
    .map((pair) => {
      const [x = 0, y = 0] = numbers(pair);
      return { x, y };
    });
}

function numbers(list: string): number[] {
  return list === "" ? [] : list.split(",").map(Number);
}
