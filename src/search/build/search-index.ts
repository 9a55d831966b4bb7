/** Writes everything a site needs to be searched, hosted and by double-click. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { IndexFile } from "pagefind";
import { slugify } from "../../text/slug.ts";
import type { StartFiles } from "../client/pagefind-index.ts";
import type { SearchSite } from "../document.ts";
import { GUIDE_FILE, wordsFile } from "../guide.ts";
import { type EncodedWords, encodeWords } from "../guide-words.ts";
import { chooseBlockSize, divideText, type StoredText, textFile } from "../text-blocks.ts";
import { SCRIPTS, type Script, scriptOf } from "../word.ts";
import { bundleScripts } from "./browser-scripts.ts";
import { buildGuide } from "./guide.ts";
import { type IndexPage, textsOf, writeIndexPage } from "./index-page.ts";
import { Lexicon, type LexiconEntry } from "./lexicon.ts";
import { indexPages } from "./pagefind-index.ts";
import { WordFeed } from "./word-feed.ts";

/** What the browser reads on `file://`, too; the rest of Pagefind's bundle is for its own interface. */
const READ = /^(?:index\/|text\/|guide|words-|wasm|.*\.pf_meta$)/;

/** How many files are open at a time: a system may allow 256, and a large site has thousands. */
const OPEN_FILES = 32;

/** Everything that the search of a site needs, to be written at once. */
export interface SearchBundle {
  /** Below `pagefind/`. */
  files: IndexFile[];
  startFiles: StartFiles;
}

/**
 * Indexes a site. Most of the time passes in Pagefind, a process of its own.
 *
 * @throws Error when Pagefind fails
 */
export async function indexSite(site: SearchSite): Promise<SearchBundle> {
  const { lexicon, pages } = writePages(site);
  const outline = outlineSite(site);
  const { files, startFiles, idOf } = await indexPages(pages, outline.language);
  const blockSize = chooseBlockSize(pages.reduce((sum, { words }) => sum + words.length, 0));
  const words = encodeByScript(lexicon.entries());
  const guide = await buildGuide(outline, pages, words, idOf, blockSize);
  const texts = pages.flatMap((page) => cutText(page, idOf.get(page.url) ?? "", blockSize));
  const wordFiles = SCRIPTS.map((script) => ({
    path: wordsFile(script),
    content: encodeJson(words[script]),
  }));
  const guideFile = { path: GUIDE_FILE, content: encodeJson(guide) };
  return { files: [...files, ...texts, ...wordFiles, guideFile], startFiles };
}

/**
 * Writes `pagefind/` and the browser scripts into a site's output.
 *
 * @param outputDir the site's output folder
 * @throws Error when the bundler fails
 */
export async function writeSearch(
  { files, startFiles }: SearchBundle,
  outputDir: string,
): Promise<void> {
  await writeFiles(join(outputDir, "pagefind"), files);
  await bundleScripts(startFiles, join(outputDir, "assets"));
}

function writePages({ documents, language }: SearchSite): {
  lexicon: Lexicon;
  pages: (IndexPage & { url: string })[];
} {
  const lexicon = new Lexicon(documents.map(textsOf));
  const feed = new WordFeed(lexicon);
  const pages = documents.map((document) => ({
    url: document.url,
    ...writeIndexPage(document, language, feed),
  }));
  return { lexicon, pages };
}

/** The site without its texts: while Pagefind is at work, they would only take up memory. */
function outlineSite(site: SearchSite): SearchSite {
  const documents = site.documents.map((document) => ({
    ...document,
    sections: document.sections.map((section) => ({ ...section, blocks: [] })),
  }));
  return { ...site, documents };
}

function encodeByScript(entries: readonly LexiconEntry[]): Record<Script, EncodedWords> {
  const encode = (script: Script) =>
    encodeWords(entries.filter(({ text }) => scriptOf(text) === script));
  return { hangul: encode("hangul"), code: encode("code") };
}

/** A page's text as the files that excerpts are cut from. */
function cutText({ words, places }: IndexPage, id: string, blockSize: number): IndexFile[] {
  return divideText(places, blockSize).map((block, index, blocks) => {
    const sections = places.slice(block.section, blocks[index + 1]?.section);
    const text: StoredText = {
      words: words.slice(block.start, block.end).join(" "),
      ids: sections.map(({ id, heading }) => (slugify(heading) === id ? 0 : id)),
    };
    return { path: textFile(id, block), content: encodeJson(text) };
  });
}

function encodeJson(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

async function writeFiles(folder: string, files: readonly IndexFile[]): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
  await Promise.all([...folders].map((path) => mkdir(path, { recursive: true })));
  const waiting = files.values();
  const writeWaiting = async () => {
    for (const { path, content } of waiting) {
      await writeFile(join(folder, path), content);
      if (READ.test(path)) await writeFile(join(folder, `${path}.js`), twinOf(path, content));
    }
  };
  await Promise.all(Array.from({ length: OPEN_FILES }, writeWaiting));
}

/** The file as a script, for `file://`. */
function twinOf(path: string, content: Uint8Array): string {
  return `guseul.receive(${JSON.stringify(path)},"${Buffer.from(content).toString("base64")}")`;
}
