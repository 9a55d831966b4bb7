/** Lets Pagefind index pages and reads back how it names them. */
import { gunzipSync } from "node:zlib";
import { createIndex, type IndexFile } from "pagefind";
import type { StartFiles } from "../client/pagefind-index.ts";

export interface PagefindIndex {
  files: IndexFile[];
  /** What the browser reads at the start. */
  startFiles: StartFiles;
  /** Pagefind's name of each page, by its address. */
  idOf: Map<string, string>;
}

export interface PagefindInput {
  url: string;
  html: string;
  /** The words that it has: positions are only right when Pagefind counts the same. */
  words: readonly string[];
}

/** Pagefind's bundle without its ready-made interfaces, which cannot run on `file://`. */
const NEEDED =
  /^(?:index\/|fragment\/|pagefind\.js$|pagefind-worker\.js$|pagefind-entry\.json$|pagefind\..*\.pf_meta$|wasm\.)/;
/**
 * How many words, each counted once a page, Pagefind puts into one file of its index. Its own 20,000
 * make 37 KB, of which a query needs little; on a large site small files would be too many to ask
 * for. The setting is unofficial: a version that ignores it only makes larger files.
 */
const CHUNK_SETTING = "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE";
const CHUNK_WORDS = { least: 1000, most: 6000 };
/** How many files the index of a site of middle size has, about. */
const CHUNKS = 250;
/** Every file of Pagefind's begins with this mark. */
const SIGNATURE = "pagefind_dcd";

/**
 * Indexes pages, and empties them of their HTML.
 *
 * @param language the language all pages are indexed as
 * @throws Error when Pagefind reports an error, or counts words differently from us
 */
export async function indexPages(
  inputs: readonly PagefindInput[],
  language: string,
): Promise<PagefindIndex> {
  const words = inputs.reduce((sum, page) => sum + page.words.length, 0);
  const { least, most } = CHUNK_WORDS;
  process.env[CHUNK_SETTING] = String(Math.round(Math.min(most, Math.max(least, words / CHUNKS))));
  const { index, errors } = await createIndex({ forceLanguage: language, keepIndexUrl: true });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    const added = await Promise.all(inputs.map((input) => index.addHTMLFile(takeHtml(input))));
    const { files, errors: failures } = await index.getFiles();
    const problems = [...added.flatMap((answer) => answer.errors), ...failures];
    if (problems.length > 0) throw new Error(`Pagefind failed: ${problems.join("; ")}`);
    const needed = files.filter((file) => NEEDED.test(file.path));
    return { files: needed, startFiles: findStartFiles(needed), idOf: readIds(needed, inputs) };
  } finally {
    await index.deleteIndex();
  }
}

/** Hands a page over: it is large, and Pagefind has it then. */
function takeHtml(input: PagefindInput): { url: string; content: string } {
  const { url, html } = input;
  input.html = "";
  return { url, content: html };
}

function findStartFiles(files: readonly IndexFile[]): StartFiles {
  const find = (name: RegExp) => files.find(({ path }) => name.test(path))?.path;
  const [meta, wasm] = [find(/\.pf_meta$/), find(/^wasm\./)];
  if (!meta || !wasm) throw new Error("Pagefind's bundle is not what it was.");
  return { meta, wasm };
}

function readIds(
  files: readonly IndexFile[],
  inputs: readonly PagefindInput[],
): Map<string, string> {
  const counts = new Map(inputs.map(({ url, words }) => [url, words.length]));
  const idOf = new Map<string, string>();
  for (const { path, content } of files) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (!id) continue;
    const { url, word_count } = readFragment(content);
    if (counts.get(url) !== word_count)
      throw new Error(`Pagefind counts ${word_count} words in ${url}, not ${counts.get(url)}.`);
    idOf.set(url, id);
  }
  return idOf;
}

function readFragment(content: Uint8Array): { url: string; word_count: number } {
  const text = gunzipSync(content).toString("utf8");
  if (!text.startsWith(SIGNATURE))
    throw new Error("Pagefind's files no longer begin with their mark.");
  return JSON.parse(text.slice(SIGNATURE.length));
}
