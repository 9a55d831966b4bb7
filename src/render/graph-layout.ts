/** Places the boxes and lines of a graph; Graphviz, compiled to WebAssembly, does the work. */
import { instance } from "@viz-js/viz";

/** Graphviz, loaded. */
export type LayoutEngine = Awaited<ReturnType<typeof instance>>;

export interface Point {
  x: number;
  y: number;
}

/** A box to place, in pixels. */
export interface Box {
  id: string;
  width: number;
  height: number;
}

/** A line between two boxes. */
export interface Line {
  from: string;
  to: string;
}

/** Where everything goes; y grows downwards. */
export interface Layout {
  width: number;
  height: number;
  /** Centres of the boxes, by id. */
  centres: ReadonlyMap<string, Point>;
  /** Of each line a cubic Bézier curve: a start, then three points for each bend. */
  curves: Point[][];
}

/** Graphviz measures boxes in inches and places them in points. */
const POINTS_PER_INCH = 72;

/** Loads Graphviz; takes about 0.1 s. */
export function loadLayoutEngine(): Promise<LayoutEngine> {
  return instance();
}

interface GraphvizResult {
  bb: string;
  objects?: { name: string; pos?: string }[];
  edges?: { pos: string }[];
}

/**
 * Lays a graph out.
 *
 * @param direction which way most lines run
 */
export function layOut(
  engine: LayoutEngine,
  boxes: readonly Box[],
  lines: readonly Line[],
  direction: "LR" | "TB",
): Layout {
  const graph = {
    directed: true,
    graphAttributes: { rankdir: direction, nodesep: 0.35, ranksep: 0.65, splines: "spline" },
    nodeAttributes: { shape: "box", label: "", fixedsize: true },
    edgeAttributes: { arrowsize: 0.7 },
    nodes: boxes.map(({ id, width, height }) => ({
      name: id,
      attributes: { width: width / POINTS_PER_INCH, height: height / POINTS_PER_INCH },
    })),
    edges: lines.map(({ from, to }) => ({ tail: from, head: to })),
  };
  const result = engine.renderJSON(graph, { yInvert: true }) as GraphvizResult;
  const [left = 0, top = 0, right = 0, bottom = 0] = result.bb.split(",").map(Number);
  return {
    width: Math.abs(right - left),
    height: Math.abs(bottom - top),
    centres: new Map(
      (result.objects ?? []).map(({ name, pos = "" }) => [name, readPoint(pos)] as const),
    ),
    curves: (result.edges ?? []).map(({ pos }) => readCurve(pos)),
  };
}

function readPoint(text: string): Point {
  const [x = 0, y = 0] = text.split(",").map(Number);
  return { x, y };
}

/** `e,x,y` is where the arrow ends, then come the points of the curve. */
function readCurve(text: string): Point[] {
  const points = text.split(" ");
  const tip = points.find((point) => point.startsWith("e,"));
  const curve = points.filter((point) => !/^[es],/.test(point)).map(readPoint);
  return tip ? [...curve, readPoint(tip.slice(2))] : curve;
}
