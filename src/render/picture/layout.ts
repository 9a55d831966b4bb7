/** Places the parts of a flowchart where Graphviz says, once for a page's column and once for a phone's. */
import type { LayoutEngine } from "../layout-engine.ts";
import type { Flowchart, FlowEdge, FlowGroup, FlowNode } from "./flowchart.ts";
import {
  type Arrangement,
  clusterOf,
  describeGraph,
  edgeLines,
  type Spacing,
  sizeNode,
} from "./graph-description.ts";

const ROOMY: Spacing = { node: 190, edge: 130, ranks: 0.5, nodes: 0.35, padding: 14 };
/** For pictures that would not fit otherwise. */
const TIGHT: Spacing = { node: 118, edge: 84, ranks: 0.32, nodes: 0.25, padding: 11 };
/** For a phone. */
const CLOSE: Spacing = { node: 84, edge: 66, ranks: 0.26, nodes: 0.12, padding: 7 };
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
  edges?: { id?: string; pos: string; lp?: string }[];
}

/**
 * Places a flowchart as its author directed it.
 *
 * @param widest the width in pixels from which on texts are broken sooner
 */
export function layOut(engine: LayoutEngine, chart: Flowchart, widest: number): Layout {
  const { direction } = chart;
  const roomy = arrange(engine, chart, { direction, spacing: ROOMY, isStacked: false });
  if (roomy.width <= widest) return roomy;
  return arrange(engine, chart, { direction, spacing: TIGHT, isStacked: false });
}

/**
 * Places a flowchart so that it becomes narrow, turning it if its author's direction is too wide.
 *
 * @param widest the width in pixels that is narrow enough
 */
export function layOutNarrow(engine: LayoutEngine, chart: Flowchart, widest: number): Layout {
  const turned = isSideways(chart.direction) ? "TB" : "LR";
  const arrangements = [TIGHT, CLOSE].flatMap((spacing) => [
    { direction: chart.direction, spacing, isStacked: !isSideways(chart.direction) },
    { direction: turned, spacing, isStacked: !isSideways(turned) } as const,
  ]);
  let narrowest: Layout | undefined;
  for (const arrangement of arrangements) {
    const layout = arrange(engine, chart, arrangement);
    if (!narrowest || layout.width < narrowest.width) narrowest = layout;
    if (narrowest.width <= widest) break;
  }
  return narrowest as Layout;
}

function arrange(
  engine: LayoutEngine,
  chart: Flowchart,
  arrangement: Omit<Arrangement, "isMirrored">,
): Layout {
  const upright = place(engine, chart, { ...arrangement, isMirrored: false });
  // Graphviz puts what is written first at the bottom of a sideways picture.
  return isSideways(arrangement.direction) && isReversed(upright)
    ? place(engine, chart, { ...arrangement, isMirrored: true })
    : upright;
}

function isSideways(direction: Flowchart["direction"]): boolean {
  return direction === "LR" || direction === "RL";
}

function place(engine: LayoutEngine, chart: Flowchart, arrangement: Arrangement): Layout {
  const { spacing, isMirrored } = arrangement;
  const sized = chart.nodes.map((node) => sizeNode(node, spacing));
  const json = engine.renderJSON(describeGraph(chart, sized, arrangement), {
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
