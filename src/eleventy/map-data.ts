/** What the templates are told about the map of modules: pictures, and the same as a table. */
import type { Folder } from "../catalog/folder.ts";
import { pageUrl, termUrl } from "../catalog/home.ts";
import {
  MAP_PAGE,
  type ModuleEdge,
  type ModuleMap,
  pickStrongest,
  strengthOf,
} from "../catalog/module-map.ts";
import type { Threads } from "../catalog/thread.ts";
import { drawPicture, type PictureEdge, type PictureNode } from "../render/graph-picture.ts";
import type { LayoutEngine } from "../render/layout-engine.ts";

interface LinkData {
  title: string;
  url: string;
}

/** One row of the table beside the picture. */
export interface MapRow {
  id: string;
  to: LinkData;
  explicit: number;
  automatic: number;
  terms: LinkData[];
}

/** The map's page. */
export interface MapData {
  /** Undefined where there are too many modules for one. */
  picture: string | undefined;
  /** The modules that lean on others, each with those, the nearest first. */
  modules: (LinkData & { rows: MapRow[] })[];
}

/** Modules in the picture of all: nobody reads one of more, and one of 150 takes some four seconds to draw. */
const MODULES_DRAWN = 80;
/** Lines that leave each module in the picture of all; with more of them nobody follows one. */
const EDGES_PER_MODULE = 2;
/** Neighbours on either side in a module's own picture. */
const NEIGHBOURS = 3;
/** Terms named for each pair of modules. */
const TERMS_SHOWN = 3;

/** Prepares the map of all modules; undefined when nothing ties them. */
export function buildMapData(
  engine: LayoutEngine,
  map: ModuleMap,
  { homes }: Threads,
): MapData | undefined {
  if (map.edges.length === 0) return undefined;
  const picture = isDrawable(map)
    ? drawPicture(engine, {
        label: "모듈이 서로 기대는 모습",
        nodes: map.modules.map((module) => nodeOf(module, MAP_PAGE, false)),
        edges: edgesOf(pickStrongest(map, EDGES_PER_MODULE), MAP_PAGE, map),
        direction: "TB",
      })
    : undefined;
  const rowOf = (edge: ModuleEdge): MapRow => ({
    id: edgeId(edge),
    to: moduleLink(edge.to),
    explicit: edge.explicit,
    automatic: edge.automatic,
    terms: edge.terms.slice(0, TERMS_SHOWN).map((term) => ({
      title: term.ko,
      url: termUrl(term, homes.get(term), MAP_PAGE),
    })),
  });
  const modules = map.modules.map((module) => ({
    ...moduleLink(module),
    rows: map.edges.filter(({ from }) => from === module).map(rowOf),
  }));
  return { picture, modules: modules.filter(({ rows }) => rows.length > 0) };
}

function isDrawable({ modules }: ModuleMap): boolean {
  return modules.length <= MODULES_DRAWN;
}

/** Draws the map in small, modules by their numbers alone, as an invitation to the map. */
export function drawOverview(
  engine: LayoutEngine,
  map: ModuleMap,
  seenFrom: string,
): string | undefined {
  if (!isDrawable(map)) return undefined;
  return drawPicture(engine, {
    label: "모듈이 서로 기대는 모습",
    nodes: map.modules.map((module) => {
      const { number, title, ...node } = nodeOf(module, seenFrom, false);
      return { ...node, number: "", title: number, name: `${number} ${title}` };
    }),
    edges: edgesOf(pickStrongest(map, EDGES_PER_MODULE), seenFrom, map),
    direction: "LR",
  });
}

/** Draws a module with the modules it leans on and those that lean on it; undefined without any. */
export function drawNeighbourhood(
  engine: LayoutEngine,
  map: ModuleMap,
  module: Folder,
): string | undefined {
  const outgoing = map.edges.filter(({ from }) => from === module).slice(0, NEIGHBOURS);
  const incoming = map.edges.filter(({ to }) => to === module).slice(0, NEIGHBOURS);
  const edges = [...incoming, ...outgoing];
  if (edges.length === 0) return undefined;
  const seenFrom = module.index.output;
  const shown = new Set([module, ...edges.flatMap(({ from, to }) => [from, to])]);
  return drawPicture(engine, {
    label: `${module.index.title} 모듈과 가까운 모듈`,
    nodes: map.modules
      .filter((one) => shown.has(one))
      .map((one) => nodeOf(one, seenFrom, one === module)),
    edges: edgesOf(edges, seenFrom, map),
    direction: "TB",
  });
}

function nodeOf(
  { path, number = "", index }: Folder,
  seenFrom: string,
  isCentre: boolean,
): PictureNode {
  const url = pageUrl(index.output, "", seenFrom);
  return { id: path, number, title: index.title, name: undefined, url, isCentre };
}

function edgesOf(edges: readonly ModuleEdge[], seenFrom: string, map: ModuleMap): PictureEdge[] {
  const strongest = Math.max(...map.edges.map(strengthOf));
  return edges.map((edge) => ({
    from: edge.from.path,
    to: edge.to.path,
    title: `${edge.from.index.title} → ${edge.to.index.title}: 링크 ${edge.explicit}개, 용어 ${edge.automatic}번`,
    url: pageUrl(MAP_PAGE, edgeId(edge), seenFrom),
    strength: strengthOf(edge) / strongest,
  }));
}

function edgeId({ from, to }: ModuleEdge): string {
  return `${from.number}-${to.number}`;
}

function moduleLink({ index, number = "" }: Folder): LinkData {
  return { title: `${number} ${index.title}`, url: pageUrl(index.output, "", MAP_PAGE) };
}
