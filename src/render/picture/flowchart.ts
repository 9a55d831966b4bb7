/** A picture as its author wrote it: boxes, frames around them and lines between them. */

/** How a node is drawn. */
export type NodeShape = "rect" | "round" | "stadium" | "diamond" | "cylinder";

/** A node. */
export interface FlowNode {
  id: string;
  label: string;
  shape: NodeShape;
  colour: Colour | undefined;
  /** The innermost group around it. */
  group: string | undefined;
}

/** A frame around nodes and other groups. */
export interface FlowGroup {
  id: string;
  label: string;
  colour: Colour | undefined;
  group: string | undefined;
}

/** How a line is drawn; a hidden one only keeps its ends in order. */
export type FlowLine = "solid" | "dashed" | "thick" | "hidden";

/** A line between two nodes or groups. */
export interface FlowEdge {
  from: string;
  to: string;
  label: string;
  line: FlowLine;
  hasArrow: boolean;
}

/** A picture. */
export interface Flowchart {
  direction: "LR" | "RL" | "TB" | "BT";
  nodes: FlowNode[];
  groups: FlowGroup[];
  edges: FlowEdge[];
}

/** The colours that a theme has for parts of a picture. */
export const COLOURS = ["accent", "muted", "danger", "success", "blue", "green"] as const;
export type Colour = (typeof COLOURS)[number];

/** Thrown for text that is no flowchart of this subset. */
export class FlowchartError extends Error {
  override name = "FlowchartError";
  /** Line within the text, from 1. */
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}
