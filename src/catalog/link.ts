/** Finds what a link of a note leads to. */
import {
  decodeLeniently,
  encodePath,
  folderOf,
  isExternal,
  relativeUrl,
  resolvePath,
  splitUrl,
  withoutDirective,
} from "../text/url.ts";
import { findAnchor } from "./anchor.ts";
import type { Catalog } from "./catalog.ts";
import type { Page } from "./folder.ts";
import type { Note } from "./note.ts";

/** Where a link leads. */
export type LinkTarget =
  | { kind: "external"; url: string }
  | { kind: "page"; page: Page; url: string; fragment: string }
  | { kind: "file"; path: string; url: string; fragment: string }
  /** Nothing is there; `path` is what was looked for, undefined when it lies outside the notes. */
  | { kind: "missing"; path: string | undefined };

/** Folders whose files VitePress and Docusaurus publish at the root. */
const PUBLIC_FOLDERS = ["public", "static"];

/**
 * Resolves a link against the notes folder. Authors may write `note.md`, `note.html`, `note`,
 * `folder/` or a path from the root, in NFC or NFD, percent-encoded or not, and name a section as
 * GitHub would.
 */
export function resolveLink(catalog: Catalog, note: Note, url: string): LinkTarget {
  if (isExternal(url)) return { kind: "external", url };
  const { path: rawPath, query, fragment: rawFragment } = splitUrl(url);
  const written = readFragment(rawFragment);
  const toPage = (page: Page, url: string): LinkTarget => {
    const id = page.note && written.id ? findAnchor(page.note, written.id) : written.id;
    return { kind: "page", page, url: url + hashOf({ ...written, id }) || "#", fragment: id };
  };
  if (rawPath === "") {
    const page = catalog.pagesByOutput.get(note.output);
    return page ? toPage(page, "") : { kind: "missing", path: note.path };
  }
  const path = resolvePath(folderOf(note.path), decodeLeniently(rawPath).normalize("NFC"));
  if (path === undefined) return { kind: "missing", path: undefined };
  const page = findPage(catalog, path, rawPath.endsWith("/"));
  if (page) return toPage(page, relativeUrl(note.output, page.output) + query);
  const file = findFile(catalog, path, rawPath.startsWith("/"));
  if (file !== undefined) {
    const url = relativeUrl(note.output, file) + query + hashOf(written);
    return { kind: "file", path: file, url, fragment: written.id };
  }
  return { kind: "missing", path };
}

/** What a link says after `#`. */
interface Fragment {
  /** The id that it names, in NFC; empty when it names none. */
  id: string;
  /** Words to show, `:~:text=…`, as written. */
  directive: string;
}

function readFragment(raw = ""): Fragment {
  const id = withoutDirective(raw);
  return { id: decodeLeniently(id).normalize("NFC"), directive: raw.slice(id.length) };
}

function hashOf({ id, directive }: Fragment): string {
  const hash = encodePath(id) + directive;
  return hash && `#${hash}`;
}

function findFile(catalog: Catalog, path: string, isFromRoot: boolean): string | undefined {
  const { filesByName, generatedFiles } = catalog;
  const folders = isFromRoot ? PUBLIC_FOLDERS : [];
  const file = [path, ...folders.map((folder) => `${folder}/${path}`)]
    .map((name) => filesByName.get(name))
    .find((found) => found !== undefined);
  return file ?? (generatedFiles.has(path) ? path : undefined);
}

function findPage(catalog: Catalog, path: string, isFolderUrl: boolean): Page | undefined {
  const index = catalog.pagesByOutput.get(path === "" ? "index.html" : `${path}/index.html`);
  if (isFolderUrl) return index;
  return (
    catalog.pagesByNote.get(path) ??
    catalog.pagesByOutput.get(path) ??
    catalog.pagesByNote.get(`${path}.md`) ??
    index
  );
}
