/** Tells Graphviz a flowchart: boxes as large as their text, and no text of its own. */
import type { Graph, Subgraph } from "@viz-js/viz";
import type { Flowchart, FlowEdge, FlowNode } from "./flowchart.ts";
import { measureText, wrapText } from "./measure.ts";
import { stackParts } from "./stack.ts";

/** Font sizes in pixels; the theme's CSS says the same. */
export const FONT = { node: 14, edge: 12.5, group: 13 } as const;
export const LINE_HEIGHT = 1.4;
const PADDING_Y = 9;
/** The narrowest text, so that short ones make no slits. */
const NARROWEST = 28;
const POINTS_PER_INCH = 72;
/** Lines off the main way bend before those on it do. */
const WEIGHT = { solid: 4, dashed: 1, thick: 8, hidden: 1 } as const;

/** How much room things take. */
export interface Spacing {
  /** Where the text of a node breaks, in pixels. */
  node: number;
  /** Where the text of a line breaks, in pixels. */
  edge: number;
  /** Between one rank and the next, in inches. */
  ranks: number;
  /** Between the nodes of a rank, in inches. */
  nodes: number;
  /** Beside the text of a node and inside the frame of a group, in pixels. */
  padding: number;
}

/** How a flowchart is laid out this time. */
export interface Arrangement {
  direction: Flowchart["direction"];
  spacing: Spacing;
  /** Whether parts that no line joins stand one below the other. */
  isStacked: boolean;
  /** Whether it is to be turned upside down afterwards. */
  isMirrored: boolean;
}

/** A node with its text in lines and the size that they need. */
export type SizedNode = FlowNode & { lines: string[]; width: number; height: number };

/** Breaks a node's text and measures the shape around it. */
export function sizeNode(node: FlowNode, spacing: Spacing): SizedNode {
  const lines = wrapText(node.label, FONT.node, spacing.node);
  const text = textSize(lines, FONT.node);
  let width = Math.max(text.width, NARROWEST) + 2 * spacing.padding;
  let height = text.height + 2 * PADDING_Y;
  if (node.shape === "diamond") {
    height = text.height * 1.5 + 26;
    // As wide as the text at half the text's height above the middle.
    width = text.width / (1 - text.height / height) + 14;
  } else if (node.shape === "cylinder") height += 12;
  return { ...node, lines, width: Math.ceil(width), height: Math.ceil(height) };
}

/** Breaks a line's text. */
export function edgeLines({ label }: FlowEdge, spacing: Spacing): string[] {
  return label === "" ? [] : wrapText(label, FONT.edge, spacing.edge);
}

/** The name of a group in Graphviz. */
export function clusterOf(id: string): string {
  return `cluster_${id}`;
}

/** The graph as Graphviz is told; edge number n is named `edge<n>`. */
export function describeGraph(
  chart: Flowchart,
  sized: readonly SizedNode[],
  arrangement: Arrangement,
): Graph {
  const { direction, spacing, isStacked, isMirrored } = arrangement;
  const nodesIn = (group: string | undefined) =>
    sized.filter((node) => node.group === group).map(describeNode);
  const groupsIn = (parent: string | undefined): Subgraph[] =>
    chart.groups
      .filter(({ group }) => group === parent)
      .map(({ id, label }) => ({
        name: clusterOf(id),
        graphAttributes: {
          label: emptyTable(measureText(label, FONT.group) + 8, FONT.group * LINE_HEIGHT + 6),
          labeljust: "l",
          labelloc: isMirrored ? "b" : "t",
          margin: spacing.padding,
        },
        nodes: nodesIn(id),
        subgraphs: groupsIn(id),
      }));
  return {
    directed: true,
    graphAttributes: {
      rankdir: direction,
      compound: true,
      nodesep: spacing.nodes,
      ranksep: spacing.ranks,
    },
    nodes: nodesIn(undefined),
    subgraphs: groupsIn(undefined),
    edges: [
      ...chart.edges.map((edge, index) => describeEdge(chart, edge, index, spacing)),
      ...(isStacked ? stackParts(chart) : []).map(([tail, head]) => ({ tail, head })),
    ],
  };
}

function describeNode({ id, width, height, shape }: SizedNode) {
  return {
    name: id,
    attributes: {
      label: "",
      shape: shape === "diamond" ? "diamond" : "box",
      fixedsize: true,
      width: width / POINTS_PER_INCH,
      height: height / POINTS_PER_INCH,
    },
  };
}

function describeEdge(chart: Flowchart, edge: FlowEdge, index: number, spacing: Spacing) {
  const lines = edgeLines(edge, spacing);
  const label = textSize(lines.length === 0 ? [""] : lines, FONT.edge);
  const isGroup = (id: string) => chart.groups.some((group) => group.id === id);
  const isFramed = isGroup(edge.from) || isGroup(edge.to);
  return {
    tail: nodeOf(chart, edge.from, "from"),
    head: nodeOf(chart, edge.to, "to"),
    attributes: {
      id: `edge${index}`,
      arrowhead: "none",
      weight: WEIGHT[edge.line],
      ...(lines.length > 0 && { label: emptyTable(label.width + 10, label.height + 4) }),
      // A frame takes most of the way to its node.
      ...(lines.length === 0 && isFramed && { minlen: 2 }),
      ...(isGroup(edge.from) && { ltail: clusterOf(edge.from) }),
      ...(isGroup(edge.to) && { lhead: clusterOf(edge.to) }),
    },
  };
}

/** Graphviz joins nodes only; a line to a group ends at the group's frame on its way to one. */
function nodeOf(chart: Flowchart, id: string, side: "from" | "to"): string {
  const { groups, nodes, edges } = chart;
  const isInside = (group: string | undefined): boolean =>
    group !== undefined &&
    (group === id || isInside(groups.find((outer) => outer.id === group)?.group));
  const inside = nodes.filter(({ group }) => isInside(group)).map((node) => node.id);
  const other = side === "from" ? "to" : "from";
  const ends = inside.filter(
    (node) => !edges.some((edge) => edge[side] === node && inside.includes(edge[other])),
  );
  return ends[0] ?? inside[0] ?? id;
}

function textSize(lines: readonly string[], size: number): { width: number; height: number } {
  const width = Math.max(...lines.map((line) => measureText(line, size)));
  return { width: Math.ceil(width), height: Math.ceil(lines.length * size * LINE_HEIGHT) };
}

/** A label that takes room and shows nothing. */
function emptyTable(width: number, height: number): { html: string } {
  const size = `FIXEDSIZE="TRUE" WIDTH="${Math.ceil(width)}" HEIGHT="${Math.ceil(height)}"`;
  return {
    html: `<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" ${size}><TR><TD></TD></TR></TABLE>`,
  };
}
