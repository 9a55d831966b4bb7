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
import type { Catalog } from "./catalog.ts";
import type { Page } from "./folder.ts";
import type { Note } from "./note.ts";

/** Where a link leads. */
export type LinkTarget =
  | { kind: "external"; url: string }
  | { kind: "page"; page: Page; url: string; fragment: string | undefined }
  | { kind: "file"; path: string; url: string; fragment: string | undefined }
  /** Nothing is there; `path` is what was looked for, undefined when it lies outside the notes. */
  | { kind: "missing"; path: string | undefined };

/**
 * Resolves a link against the notes folder. Authors may write `note.md`, `note.html`, `note`,
 * `folder/` or a path from the root, in NFC or NFD, percent-encoded or not.
 */
export function resolveLink(catalog: Catalog, note: Note, url: string): LinkTarget {
  if (isExternal(url)) return { kind: "external", url };
  const { path: rawPath, query, fragment: rawFragment } = splitUrl(url);
  const { fragment, hash } = readFragment(rawFragment);
  if (rawPath === "") {
    const page = catalog.pagesByOutput.get(note.output);
    return page
      ? { kind: "page", page, url: hash || "#", fragment }
      : { kind: "missing", path: note.path };
  }
  const path = resolvePath(folderOf(note.path), decodeLeniently(rawPath).normalize("NFC"));
  if (path === undefined) return { kind: "missing", path: undefined };
  const page = findPage(catalog, path, rawPath.endsWith("/"));
  if (page)
    return {
      kind: "page",
      page,
      url: relativeUrl(note.output, page.output) + query + hash,
      fragment,
    };
  const file =
    catalog.filesByName.get(path) ?? (catalog.generatedFiles.has(path) ? path : undefined);
  if (file !== undefined)
    return {
      kind: "file",
      path: file,
      url: relativeUrl(note.output, file) + query + hash,
      fragment,
    };
  return { kind: "missing", path };
}

/** @returns the id it names, if it does, and the fragment to write */
function readFragment(raw: string | undefined): { fragment: string | undefined; hash: string } {
  if (raw === undefined) return { fragment: undefined, hash: "" };
  const id = withoutDirective(raw);
  const fragment = decodeLeniently(id).normalize("NFC");
  const hash = encodePath(fragment) + raw.slice(id.length);
  return { fragment, hash: hash && `#${hash}` };
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
