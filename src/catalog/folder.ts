/** The folder tree of a site: what stands in which order, for navigation and for reading on. */
import { folderOf } from "../text/url.ts";
import { type Note, nameOf } from "./note.ts";

/** One page of the site: a note, or an index made for a folder that has none. */
export interface Page {
  /** Site-relative path, not encoded. */
  output: string;
  title: string;
  note: Note | undefined;
  folder: Folder;
}

/** One folder of notes. */
export interface Folder {
  /** Path in the notes folder in NFC; empty for the root. */
  path: string;
  /** Number prefix of the name as written (`03`); undefined without one. */
  number: string | undefined;
  parent: Folder | undefined;
  index: Page;
  /** Pages other than the index and sub-folders, in reading order. */
  entries: (Page | Folder)[];
}

const NUMBER_PREFIX = /^(\d+)(?=[-_. ])/;
const collator = new Intl.Collator("ko", { numeric: true });

export function isFolder(entry: Page | Folder): entry is Folder {
  return "entries" in entry;
}

/** The page that stands for an entry in navigation. */
export function pageOf(entry: Page | Folder): Page {
  return isFolder(entry) ? entry.index : entry;
}

/**
 * Builds the tree.
 *
 * @param rootTitle the title of the root's index when there is no note for it
 */
export function buildFolders(notes: readonly Note[], rootTitle: string): Folder {
  const folders = new Map<string, Folder>();
  const root = findFolder(folders, "", rootTitle);
  for (const note of notes) {
    const folder = findFolder(folders, folderOf(note.path).normalize("NFC"), rootTitle);
    const page: Page = { output: note.output, title: note.title, note, folder };
    if (note.output === folder.index.output) folder.index = page;
    else folder.entries.push(page);
  }
  for (const folder of folders.values()) folder.entries.sort(compareEntries);
  return root;
}

/** All pages in reading order: a folder's index, then what it holds. */
export function listPages(folder: Folder): Page[] {
  return [
    folder.index,
    ...folder.entries.flatMap((entry) => (isFolder(entry) ? listPages(entry) : [entry])),
  ];
}

/** The folder directly below the root that holds this one: a handbook's module. */
export function moduleOf(folder: Folder): Folder | undefined {
  if (!folder.parent) return undefined;
  return folder.parent.parent ? moduleOf(folder.parent) : folder;
}

function findFolder(folders: Map<string, Folder>, path: string, rootTitle: string): Folder {
  const known = folders.get(path);
  if (known) return known;
  const parent = path === "" ? undefined : findFolder(folders, folderOf(path), rootTitle);
  const output = path === "" ? "index.html" : `${path}/index.html`;
  const folder: Folder = {
    path,
    number: NUMBER_PREFIX.exec(baseName(path))?.[1],
    parent,
    index: undefined as unknown as Page,
    entries: [],
  };
  folder.index = { output, title: path === "" ? rootTitle : nameOf(path), note: undefined, folder };
  parent?.entries.push(folder);
  folders.set(path, folder);
  return folder;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Number first (front matter `order`, else the name's prefix), then name as Korean sorts it. */
function compareEntries(a: Page | Folder, b: Page | Folder): number {
  return orderOf(a) - orderOf(b) || collator.compare(sortName(a), sortName(b));
}

function orderOf(entry: Page | Folder): number {
  const order = pageOf(entry).note?.frontMatter.order;
  const prefix = NUMBER_PREFIX.exec(sortName(entry))?.[1];
  return order ?? (prefix === undefined ? Number.MAX_SAFE_INTEGER : Number(prefix));
}

function sortName(entry: Page | Folder): string {
  return baseName(isFolder(entry) ? entry.path : (entry.note?.path ?? entry.output));
}
