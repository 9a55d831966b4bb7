/** Lists the addresses outside the site that notes refer to. */
import type { Catalog } from "../../catalog/catalog.ts";
import type { Position } from "../../syntax/source-position.ts";

/** One address with every place that names it. */
export interface ExternalLink {
  url: string;
  places: (Position & { file: string })[];
}

/** Documentation keeps these names for examples (RFC 2606); nothing ever answers there. */
const EXAMPLE_HOST = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|invalid|test)$/;

/** Collects http(s) links and images that are neither retired nor examples, sorted by address. */
export function collectExternalLinks({ notes }: Catalog): ExternalLink[] {
  const links = new Map<string, ExternalLink>();
  for (const note of notes)
    for (const { url: written, position, isRetired } of note.document.references) {
      const url = /^\/\//.test(written) ? `https:${written}` : written;
      if (isRetired || !/^https?:/i.test(url) || !isAddress(url)) continue;
      const link = links.get(url) ?? { url, places: [] };
      link.places.push({ file: note.path, ...position });
      links.set(url, link);
    }
  return [...links.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
}

function isAddress(url: string): boolean {
  return URL.canParse(url) && !EXAMPLE_HOST.test(new URL(url).hostname);
}
