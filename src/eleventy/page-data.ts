/** What the templates are told about a page: plain data, all addresses relative to that page. */
import type { Catalog } from "../catalog/catalog.ts";
import { type Folder, isFolder, moduleOf, type Page, pageOf } from "../catalog/folder.ts";
import { relativeUrl } from "../text/url.ts";

/** A link in the page's chrome. */
export interface NavLink {
  title: string;
  url: string;
  current: boolean;
}

/** An entry of the on-page contents. */
export interface ContentsItem {
  title: string;
  url: string;
  children: ContentsItem[];
}

/** An entry of a list that presents what a folder holds. */
export interface FolderEntry extends NavLink {
  number: string | undefined;
  description: string;
}

/** Data of one page for the templates. */
export interface PageData {
  title: string;
  /** Its text has no heading that says the title. */
  needsTitle: boolean;
  /** `<title>`: the page's, then the site's. */
  documentTitle: string;
  description: string;
  /** Site-relative address, not encoded. */
  pageUrl: string;
  /** Prefix that leads from the page to the site's root: empty or `../…`. */
  root: string;
  /** The module's number for `data-module`; undefined outside modules. */
  module: string | undefined;
  breadcrumbs: NavLink[];
  contents: ContentsItem[];
  previous: NavLink | undefined;
  next: NavLink | undefined;
  /** Entries of the home page and of a generated index; undefined on other notes' pages. */
  entries: FolderEntry[] | undefined;
  isHome: boolean;
  /** An index made for a folder that has none. */
  isGenerated: boolean;
  /** A home page short enough to present the whole site beside its text. */
  isLanding: boolean;
}

/** A home page with more sections is a document in its own right, and laid out like one. */
const LANDING_SECTIONS = 3;

/** The prefix that leads from a page to the site's root. */
export function rootPrefix(output: string): string {
  return "../".repeat(output.split("/").length - 1);
}

/**
 * Builds the data of one page of the catalog.
 *
 * @param index its place in the reading order; undefined for a page outside of it
 */
export function buildPageData(catalog: Catalog, page: Page, index?: number): PageData {
  const { pages, site, root } = catalog;
  const link = (to: Page): NavLink => linkTo(page, to);
  const neighbour = (offset: number) => {
    const other = index === undefined ? undefined : pages[index + offset];
    return other && link(other);
  };
  const isHome = page === root.index;
  const contents = buildContents(page);
  return {
    title: page.title,
    needsTitle: page.note?.showsTitle === false,
    documentTitle: isHome ? site.title : `${page.title} · ${site.title}`,
    description: page.note?.description || site.description,
    pageUrl: page.output,
    root: rootPrefix(page.output),
    module: moduleOf(page.folder)?.number,
    breadcrumbs: ancestorsOf(page).map(link),
    contents,
    previous: neighbour(-1),
    next: neighbour(1),
    entries:
      page.note && !isHome
        ? undefined
        : page.folder.entries.map((entry) => describeEntry(page, entry)),
    isHome,
    isGenerated: !page.note,
    isLanding: isHome && contents.length <= LANDING_SECTIONS,
  };
}

function linkTo(from: Page, to: Page): NavLink {
  return { title: to.title, url: relativeUrl(from.output, to.output), current: from === to };
}

function describeEntry(from: Page, entry: Page | Folder): FolderEntry {
  const to = pageOf(entry);
  return {
    ...linkTo(from, to),
    number: numberOf(entry),
    description: to.note?.description ?? "",
  };
}

function numberOf(entry: Page | Folder): string | undefined {
  return isFolder(entry) ? entry.number : undefined;
}

/** The indexes above a page, from the root. */
function ancestorsOf(page: Page): Page[] {
  const above: Page[] = [];
  for (let folder: Folder | undefined = page.folder; folder; folder = folder.parent)
    if (folder.index !== page) above.unshift(folder.index);
  return above;
}

/** Second- and third-level headings; a page with fewer than two needs no contents. */
function buildContents(page: Page): ContentsItem[] {
  const contents: ContentsItem[] = [];
  for (const { level, id, text } of page.note?.document.headings ?? []) {
    const item = { title: text, url: `#${encodeURIComponent(id)}`, children: [] };
    if (level === 2) contents.push(item);
    else if (level === 3) contents.at(-1)?.children.push(item);
  }
  return contents.length + (contents[0]?.children.length ?? 0) < 2 ? [] : contents;
}
