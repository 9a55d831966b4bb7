/**
 * Stands in for `fetch` inside Pagefind's runtime: the bundler puts it there (see
 * `build/browser-scripts.ts`), so that the runtime reads its files through {@link SiteFiles}.
 */
import type { SiteFiles } from "./site-files.ts";

/** What Pagefind is told its bundle's address is. */
export const BASE_PATH = "/guseul/";

let files: SiteFiles | undefined;

/** Says where the runtime's files come from. */
export function serveFrom(source: SiteFiles): void {
  files = source;
}

async function pagefindFetch(address: string): Promise<Response> {
  const [path = ""] = address.slice(BASE_PATH.length).split("?");
  if (!files || !address.startsWith(BASE_PATH))
    throw new TypeError(`${address} is outside the bundle`);
  return new Response(await files.read(path));
}

export { pagefindFetch as fetch };
