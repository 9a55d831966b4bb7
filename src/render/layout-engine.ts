/** Graphviz, compiled to WebAssembly, for all who draw. */
import { instance, type Viz } from "@viz-js/viz";

/** Graphviz, loaded. */
export type LayoutEngine = Viz;

let engine: Promise<LayoutEngine> | undefined;

/** Starts Graphviz once; about 0.1 s, so only where there is something to draw. */
export function loadLayoutEngine(): Promise<LayoutEngine> {
  engine ??= instance();
  return engine;
}
