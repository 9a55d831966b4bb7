/** Checks the site as it was written, before it takes the old one's place. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { findMarkupReferences } from "../catalog/asset-reference.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { findCssReferences } from "../catalog/css-reference.ts";
import { resolveLink } from "../catalog/link.ts";
import type { Note } from "../catalog/note.ts";
import type { Finding } from "../catalog/problem.ts";
import { parseMarkdown } from "../syntax/document-parser.ts";
import { createMarkdown } from "../syntax/markdown.ts";
import type { Position } from "../syntax/source-position.ts";
import type { CheckedNotes } from "./notes.ts";
import { type Miss, OutputReferences } from "./output-reference.ts";

/** The pages that were just written, by their site-relative paths. */
export type WrittenPages = ReadonlyMap<string, string>;

/** The ids of a page with the number of elements that have each. */
type Ids = ReadonlyMap<string, number>;

/**
 * Checks every page and style sheet of an output folder.
 *
 * @param folder absolute path
 * @param written spares a second reading; what is not in it is read from the folder
 * @throws Error with the code `EIO` when a page is missing or was not written to its end
 */
export function checkOutput(
  checked: CheckedNotes,
  folder: string,
  written: WrittenPages = new Map(),
): Finding[] {
  const { catalog } = checked;
  const files = listFiles(folder);
  const read = (file: string) => {
    const text = files.has(file) ? readPage(folder, file, written) : "";
    checkWhole(checked, file, text);
    return text;
  };
  const references = new OutputReferences(files, catalog.site.url);
  const ids = new Map<string, Ids>();
  for (const file of listPages(checked, files)) {
    const found = findMarkupReferences(read(file));
    ids.set(file, found.ids);
    references.add(file, found.references);
  }
  for (const file of files)
    if (file.endsWith(".css") && !isCopied(checked, file))
      references.add(file, findCssReferences(readFileSync(join(folder, file), "utf8")));
  const misses = references.findMisses((path) => ids.get(path));
  return [
    ...[...ids].flatMap(([output, counts]) => describeRepeated(checked, output, counts)),
    ...misses.map((miss) => describeMiss(checked, miss)),
  ];
}

function listFiles(folder: string): Set<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")),
  );
}

/** The catalog's pages, missing ones too, then all others. */
function listPages(checked: CheckedNotes, files: ReadonlySet<string>): Set<string> {
  const pages = new Set(checked.catalog.pages.map(({ output }) => output));
  for (const file of files) if (file.endsWith(".html") && !isCopied(checked, file)) pages.add(file);
  return pages;
}

/** Files that lie beside notes are checked where they come from. */
function isCopied({ catalog }: CheckedNotes, file: string): boolean {
  return catalog.filesByName.has(file);
}

/** A full disk leaves files empty or cut off, and not every writer says so. */
function readPage(folder: string, file: string, written: WrittenPages): string {
  const path = join(folder, file);
  const text = written.get(file);
  if (text === undefined) return readFileSync(path, "utf8");
  if (statSync(path).size !== Buffer.byteLength(text)) throw incompletePage(file);
  return text;
}

function checkWhole({ catalog, html }: CheckedNotes, file: string, text: string): void {
  const page = catalog.pagesByOutput.get(file);
  if (!page) return;
  const content = (page.note && html.get(page.note)) ?? "";
  if (!text.trimEnd().endsWith("</html>") || !text.includes(content)) throw incompletePage(file);
}

function incompletePage(file: string): Error {
  return Object.assign(new Error(`incomplete page: ${file}`), { code: "EIO", path: file });
}

function describeRepeated(checked: CheckedNotes, output: string, ids: Ids): Finding[] {
  const repeated = [...ids].filter(([, count]) => count > 1);
  return repeated.map(([id, count]) => ({
    ...placeOf(checked, output, undefined),
    rule: "duplicate-id",
    message: `'${output}'에 id '${id}'가 ${count}번 있다.`,
    hint: "제목 끝에 '{#다른-이름}'을 달거나 테마를 고친다.",
  }));
}

function describeMiss(checked: CheckedNotes, { rule, url, outputs }: Miss): Finding {
  const [first = "", ...others] = outputs;
  const files = `'${first}'${others.length > 0 ? ` 등 ${others.length + 1}개 파일` : ""}`;
  return {
    ...placeOf(checked, first, url),
    rule,
    message: `${files}에 적힌 '${url}'이 사이트에 없다.`,
    hint: "노트나 테마의 경로를 고친다.",
  };
}

/** Where the note writes the link that its page has; the start of a file that does not. */
function placeOf({ catalog }: CheckedNotes, output: string, url: string | undefined) {
  const note = catalog.pagesByOutput.get(output)?.note;
  const position = note && url !== undefined ? findLink(catalog, note, url) : undefined;
  return { file: note?.path ?? output, ...(position ?? { line: 1, column: 1 }) };
}

/** The note is read again: its links were let go of when it was rendered. */
function findLink(catalog: Catalog, note: Note, url: string): Position | undefined {
  return parseMarkdown(createMarkdown(), note.body).references.find((reference) => {
    const target = resolveLink(catalog, note, reference.url);
    return target.kind !== "missing" && target.url === url;
  })?.position;
}
