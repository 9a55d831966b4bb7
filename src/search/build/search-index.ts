/** Writes everything a site needs to be searched, hosted and by double-click. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { SearchSite } from "../document.ts";
import { bundleScripts } from "./browser-scripts.ts";
import { buildGuide } from "./guide.ts";
import { textsOf, writeIndexPage } from "./index-page.ts";
import { Lexicon } from "./lexicon.ts";
import { indexPages } from "./pagefind-index.ts";

const RUNTIME = "pagefind.js";
const GUIDE = "guide.json";
/** Files that the browser reads as data; the others are scripts already. */
const DATA = /\.(?:pf_meta|pf_index|pf_fragment|pagefind|json)$/;
const START = /^(?:pagefind-entry\.json|pagefind\..*\.pf_meta|wasm\..*)$/;

/**
 * Writes `pagefind/` and the browser scripts into a site's output.
 *
 * @param outputDir the site's output folder
 * @throws Error when Pagefind or the bundler fails
 */
export async function writeSearch(site: SearchSite, outputDir: string): Promise<void> {
  const lexicon = new Lexicon(site.documents.map(textsOf));
  const pages = site.documents.map((document) => writeIndexPage(document, site.language, lexicon));
  const inputs = pages.map((page, index) => ({ ...page, url: site.documents[index]?.url ?? "" }));
  const { files, idOf } = await indexPages(inputs, site.language);
  const guide = Buffer.from(JSON.stringify(buildGuide(site, pages, lexicon, idOf)));
  const bundle = join(outputDir, "pagefind");
  await writeFiles(bundle, [...files, { path: GUIDE, content: guide }]);
  const startFiles = [...files.map(({ path }) => path).filter((path) => START.test(path)), GUIDE];
  await bundleScripts(join(bundle, RUNTIME), startFiles, join(outputDir, "assets"));
}

async function writeFiles(
  folder: string,
  files: { path: string; content: Uint8Array }[],
): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
  await Promise.all([...folders].map((path) => mkdir(path, { recursive: true })));
  await Promise.all(
    files.flatMap(({ path, content }) => [
      writeFile(join(folder, path), content),
      ...(DATA.test(path) ? [writeFile(join(folder, `${path}.js`), twinOf(path, content))] : []),
    ]),
  );
}

/** The file as a script, for `file://`. */
function twinOf(path: string, content: Uint8Array): string {
  return `guseul.receive(${JSON.stringify(path)},"${Buffer.from(content).toString("base64")}")`;
}
