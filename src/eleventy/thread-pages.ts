/** The pages that threads make: the index of terms, a page for each term, the map of modules. */
import { groupBy, threadsByPage } from "../catalog/backlink.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { moduleOf, type Page } from "../catalog/folder.ts";
import { TERM_INDEX, termPage } from "../catalog/home.ts";
import { buildModuleMap, MAP_PAGE } from "../catalog/module-map.ts";
import { GENERATED } from "../catalog/output-claim.ts";
import { collision } from "../catalog/output-path.ts";
import type { Finding } from "../catalog/problem.ts";
import { findRelatedPages } from "../catalog/related-page.ts";
import type { Threads } from "../catalog/thread.ts";
import { loadLayoutEngine } from "../render/layout-engine.ts";
import {
  type BacklinksData,
  buildBacklinks,
  buildRelated,
  type RelatedData,
} from "./backlink-data.ts";
import { buildMapData, drawNeighbourhood, drawOverview } from "./map-data.ts";
import { buildTermData, buildTermIndex } from "./term-data.ts";

/** What hangs on one page. */
export interface PageThreads {
  backlinks: BacklinksData | undefined;
  related: RelatedData[];
  /** SVG, on the first page of a module. */
  neighbourhood: string | undefined;
  /** SVG, on the first page of the site. */
  overview: string | undefined;
}

/** A page that no note stands behind. */
export interface ThreadPage {
  /** Site-relative path. */
  output: string;
  title: string;
  description: string;
  layout: string;
  /** Makes what the layout shows; called when the page is written. */
  make: () => object;
}

/** Everything that threads add to a site. */
export interface ThreadSite {
  pages: ThreadPage[];
  hasTerms: boolean;
  hasMap: boolean;
  threadsOf: (page: Page) => PageThreads;
}

/** Prepares what threads add to a site. */
export async function buildThreadSite(catalog: Catalog, threads: Threads): Promise<ThreadSite> {
  const backlinks = threadsByPage(threads.all);
  const related = findRelatedPages(threads);
  const map = buildModuleMap(catalog, threads);
  const engine = map.edges.length > 0 ? await loadLayoutEngine() : undefined;
  const mapData = engine && buildMapData(engine, map, threads);
  const pages = buildTermPages(catalog, threads);
  if (mapData)
    pages.push({
      output: MAP_PAGE,
      title: "모듈 지도",
      description: "모듈이 서로 어떻게 기대는지 링크를 세어 그린 그림과 표",
      layout: "map.njk",
      make: () => mapData,
    });
  return {
    // A lenient build keeps the author's file where both want one place.
    pages: pages.filter(({ output }) => catalog.claims.ownerOf(output) === undefined),
    hasTerms: catalog.terms.length > 0,
    hasMap: mapData !== undefined,
    threadsOf(page) {
      const to = backlinks.get(page);
      const module = moduleOf(page.folder);
      const isFirst = module !== undefined && module.index === page;
      return {
        backlinks: to && buildBacklinks(to, page.output),
        related: buildRelated(related.get(page) ?? [], threads, page),
        neighbourhood: engine && isFirst ? drawNeighbourhood(engine, map, module) : undefined,
        overview:
          engine && page === catalog.root.index
            ? drawOverview(engine, map, page.output)
            : undefined,
      };
    },
  };
}

function buildTermPages(catalog: Catalog, threads: Threads): ThreadPage[] {
  if (catalog.terms.length === 0) return [];
  const spoken = groupBy(threads.all, ({ term }) => term);
  const index: ThreadPage = {
    output: TERM_INDEX,
    title: "용어집",
    description: `용어 ${catalog.terms.length}개의 뜻과 설명하는 곳`,
    layout: "terms.njk",
    make: () => buildTermIndex(catalog, threads),
  };
  return [
    index,
    ...catalog.terms.map((term) => ({
      output: termPage(term),
      title: term.ko,
      description: term.definition,
      layout: "term.njk",
      make: () => buildTermData(term, threads, spoken.get(term) ?? []),
    })),
  ];
}

/** Finds notes and files that these pages would overwrite. */
export function checkThreadOutputs(catalog: Catalog, threads: Threads): Finding[] {
  const terms = catalog.terms.length > 0 ? [TERM_INDEX, ...catalog.terms.map(termPage)] : [];
  const hasMap =
    catalog.claims.ownerOf(MAP_PAGE) !== undefined &&
    buildModuleMap(catalog, threads).edges.length > 0;
  return [...terms, ...(hasMap ? [MAP_PAGE] : [])].flatMap((output): Finding[] => {
    const owner = catalog.claims.ownerOf(output);
    return owner === undefined ? [] : [collision(owner, output, GENERATED)];
  });
}
