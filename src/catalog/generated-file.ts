/** Which pages of the output no author wrote, but may link to. */
import type { Catalog } from "./catalog.ts";
import { isFolder } from "./folder.ts";
import { TERM_INDEX, termPage } from "./home.ts";
import { MAP_PAGE } from "./module-map.ts";
import { listRedirects } from "./redirect.ts";

/** Lists their site-relative paths. Whether modules lean on each other is not known yet: two may. */
export function listGeneratedFiles(catalog: Catalog): string[] {
  const { root, terms } = catalog;
  const modules = root.entries.filter((entry) => isFolder(entry) && entry.number !== undefined);
  return [
    "404.html",
    "search.html",
    ...listRedirects(catalog).redirects.map(({ from }) => from),
    ...(terms.length > 0 ? [TERM_INDEX, ...terms.map(termPage)] : []),
    ...(modules.length > 1 ? [MAP_PAGE] : []),
  ];
}
