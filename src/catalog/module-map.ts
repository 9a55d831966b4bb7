/** How the modules of a site lean on each other: the threads between them, counted. */
import type { Catalog } from "./catalog.ts";
import { type Folder, isFolder, moduleOf } from "./folder.ts";
import type { Term } from "./glossary.ts";
import type { Threads } from "./thread.ts";

/** All threads that lead from one module to another. */
export interface ModuleEdge {
  from: Folder;
  to: Folder;
  /** The author's own links. */
  explicit: number;
  /** Automatic term links. */
  automatic: number;
  /** The terms that tie them, the most frequent first. */
  terms: Term[];
}

/** The modules of a site and what ties them. */
export interface ModuleMap {
  modules: Folder[];
  /** The strongest first. */
  edges: ModuleEdge[];
}

/** Site-relative path of the map. */
export const MAP_PAGE = "map.html";

/** An author who links knows why; an automatic link only happens. */
const EXPLICIT_WEIGHT = 3;

/** How strong an edge is. */
export function strengthOf({ explicit, automatic }: ModuleEdge): number {
  return explicit * EXPLICIT_WEIGHT + automatic;
}

/** Counts the threads between the numbered folders below the root. */
export function buildModuleMap(catalog: Catalog, { all }: Threads): ModuleMap {
  const modules = catalog.root.entries.filter(
    (entry): entry is Folder => isFolder(entry) && entry.number !== undefined,
  );
  const edges = new Map<string, ModuleEdge & { counts: Map<Term, number> }>();
  for (const { from: source, to: target, isExplicit, term } of all) {
    const from = moduleOf(source.folder);
    const to = target && moduleOf(target.folder);
    if (!from || !to || from === to || !modules.includes(from) || !modules.includes(to)) continue;
    const key = `${from.path}\n${to.path}`;
    const edge = edges.get(key) ?? {
      from,
      to,
      explicit: 0,
      automatic: 0,
      terms: [],
      counts: new Map(),
    };
    edge[isExplicit ? "explicit" : "automatic"]++;
    if (term) edge.counts.set(term, (edge.counts.get(term) ?? 0) + 1);
    edges.set(key, edge);
  }
  const ranked = [...edges.values()].map(({ counts, ...edge }) => ({
    ...edge,
    terms: [...counts].sort(([, a], [, b]) => b - a).map(([term]) => term),
  }));
  return { modules, edges: ranked.sort((a, b) => strengthOf(b) - strengthOf(a)) };
}

/**
 * Picks the edges that a picture can show: of each module the strongest ones that leave it.
 *
 * @param count edges per module
 */
export function pickStrongest({ modules, edges }: ModuleMap, count: number): ModuleEdge[] {
  const picked = new Set(
    modules.flatMap((module) => edges.filter(({ from }) => from === module).slice(0, count)),
  );
  return edges.filter((edge) => picked.has(edge));
}
