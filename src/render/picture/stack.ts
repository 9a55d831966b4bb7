/** Puts the parts of a flowchart that no line joins below one another: hidden lines from each to the next. */
import type { Flowchart } from "./flowchart.ts";

/** Pairs of nodes, each from the end of one part to the beginning of the next, as the author ordered them. */
export function stackParts(chart: Flowchart): [tail: string, head: string][] {
  const parts = findParts(chart);
  return parts.slice(1).flatMap((part, index) => {
    const ends = endsOf(chart, parts[index] ?? [], "from");
    return endsOf(chart, part, "to").flatMap((head) =>
      ends.map((tail): [string, string] => [tail, head]),
    );
  });
}

/** The names of nodes that hang together by lines or stand in the same outermost group. */
function findParts({ nodes, groups, edges }: Flowchart): string[][] {
  const parentOf = new Map<string, string | undefined>(
    [...nodes, ...groups].map(({ id, group }) => [id, group]),
  );
  const roots = new Map<string, string>();
  const rootOf = (id: string): string => {
    const next = roots.get(id) ?? parentOf.get(id);
    return next === undefined ? id : rootOf(next);
  };
  for (const { from, to } of edges) {
    const [a, b] = [rootOf(from), rootOf(to)];
    if (a !== b) roots.set(b, a);
  }
  const parts = new Map<string, string[]>();
  for (const { id } of nodes) {
    const root = rootOf(id);
    parts.set(root, [...(parts.get(root) ?? []), id]);
  }
  return [...parts.values()];
}

/** The nodes of a part that no line leaves or reaches; of a circle, its last or first. */
function endsOf({ edges }: Flowchart, part: string[], side: "from" | "to"): string[] {
  const ends = part.filter((id) => !edges.some((edge) => edge[side] === id));
  if (ends.length > 0) return ends;
  return side === "from" ? part.slice(-1) : part.slice(0, 1);
}
