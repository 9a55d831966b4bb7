/** Loads the texts of previews, one small file at a time and only when one is asked for. */
import { bucketOf } from "../text/bucket.ts";

/** A heading and a text. */
export type Preview = [heading: string, text: string];
type PagePreviews = Record<string, Preview>;

declare global {
  interface Window {
    /** Called by the files in `assets/previews/`. */
    guseulPreviews: (pages: Record<string, PagePreviews>) => void;
  }
}

const pages = new Map<string, PagePreviews>();
const loading = new Map<string, Promise<void>>();

window.guseulPreviews = (loaded) => {
  for (const [page, previews] of Object.entries(loaded)) pages.set(page, previews);
};

/**
 * Finds the preview of a link.
 *
 * @param root address of the site's root, with its closing slash
 * @param fileCount number of preview files; 0 means the site has none
 * @returns undefined for a link that leads out of the site or to something without text
 */
export async function findPreview(
  link: HTMLAnchorElement,
  root: string,
  fileCount: number,
): Promise<Preview | undefined> {
  const address = link.href.split(/[?#]/, 1)[0] ?? "";
  if (fileCount === 0 || !address.startsWith(root)) return undefined;
  const page = decodeURIComponent(address.slice(root.length)).normalize("NFC") || "index.html";
  if (!pages.has(page)) await loadScript(`${root}assets/previews/${bucketOf(page, fileCount)}.js`);
  const previews = pages.get(page);
  const { term } = link.dataset;
  const id = decodeURIComponent(link.hash.slice(1)).normalize("NFC");
  return previews?.[`@${term}`] ?? previews?.[id];
}

/** A script and not a request: `file://` allows no other. */
function loadScript(url: string): Promise<void> {
  const known = loading.get(url);
  if (known) return known;
  const promise = new Promise<void>((resolve) => {
    const script = document.createElement("script");
    script.src = url;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => resolve());
    document.head.append(script);
  });
  loading.set(url, promise);
  return promise;
}
