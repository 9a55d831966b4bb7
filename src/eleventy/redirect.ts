/** Pages that moved: each old address gets a small page that leads to the new one. */
import type { Catalog } from "../catalog/catalog.ts";
import { relativeUrl, resolvePath } from "../text/url.ts";

/** One old address. */
export interface Redirect {
  /** Site-relative path of the old page. */
  from: string;
  /** Relative URL of the new one, seen from the old. */
  url: string;
}

/** Lists the redirects of all notes. An address that is a page again redirects no longer. */
export function listRedirects(catalog: Catalog): Redirect[] {
  const redirects = new Map<string, string>();
  for (const note of catalog.notes)
    for (const written of note.frontMatter.redirects ?? []) {
      const from = normalizeRedirect(written);
      if (from !== undefined && !catalog.pagesByOutput.has(from))
        redirects.set(from, relativeUrl(from, note.output));
    }
  return [...redirects].map(([from, url]) => ({ from, url }));
}

/** `old/page`, `old/page.md` and `/old/page.html` all mean `old/page.html`. */
function normalizeRedirect(written: string): string | undefined {
  const path = resolvePath("", written.normalize("NFC"));
  if (!path) return undefined;
  if (written.endsWith("/")) return `${path}/index.html`;
  return path.replace(/(?:\.(?:md|html))?$/, ".html");
}
