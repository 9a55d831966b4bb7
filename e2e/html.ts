/** Reads built pages the way a browser does. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { encodePath, splitUrl } from "../src/text/url.ts";
import { listFiles, listPages } from "./guseul.ts";

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Parses a page of a site. */
export function readPage(site: string, path: string): Node {
  return parse(readFileSync(join(site, path), "utf8"));
}

/** All elements below a node in page order, those in templates and `<noscript>` too. */
export function elementsOf(node: Node): Element[] {
  const below = "childNodes" in node ? node.childNodes.flatMap(elementsOf) : [];
  return "tagName" in node ? [node, ...below] : below;
}

/** Elements of a name, or all that carry an attribute (`[href]`). */
export function findAll(node: Node, selector: string): Element[] {
  const attribute = /^\[(.+)\]$/.exec(selector)?.[1];
  return elementsOf(node).filter((element) =>
    attribute ? attributeOf(element, attribute) !== undefined : element.tagName === selector,
  );
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The text a reader sees, white space as one space, without the marks that lead to a heading. */
export function textOf(node: Node): string {
  return rawTextOf(node).replace(/\s+/g, " ").trim();
}

function rawTextOf(node: Node): string {
  if ("value" in node) return node.value;
  if (!("childNodes" in node) || isChrome(node)) return "";
  return node.childNodes.map(rawTextOf).join("");
}

function isChrome(node: Node): boolean {
  if (!("tagName" in node)) return false;
  return ["script", "style"].includes(node.tagName) || attributeOf(node, "class") === "permalink";
}

/** One section of a page: from a heading to the next one of any level. */
export interface Section {
  ids: string[];
  text: string;
  links: string[];
}

/** Cuts a page's `<article>` at its headings; the first section holds what stands before the first h2. */
export function sectionsOf(page: Node): Section[] {
  const [article] = findAll(page, "article");
  let section: Section = { ids: [""], text: "", links: [] };
  const sections = [section];
  const visit = (node: Node) => {
    if ("value" in node) section.text += node.value;
    if (!("childNodes" in node) || isChrome(node)) return;
    if ("tagName" in node) {
      const ids = findAll(node, "[id]").flatMap((element) => attributeOf(element, "id") ?? []);
      if (node.tagName === "h1") section.ids.push(...ids);
      else if (/^h[2-6]$/.test(node.tagName)) {
        section = { ids, text: "", links: [] };
        sections.push(section);
      }
      const href = attributeOf(node, "href");
      if (href !== undefined) section.links.push(href);
    }
    node.childNodes.forEach(visit);
  };
  if (article) visit(article);
  return sections.map(({ text, ...rest }) => ({ ...rest, text: text.replace(/\s+/g, " ").trim() }));
}

/** Every address of every page of a site that leads to no file or no id of it. */
export function findBrokenLinks(site: string): string[] {
  const files = new Set(listFiles(site));
  const idsOf = new Map<string, Set<string>>();
  for (const path of listPages(site)) {
    const ids = findAll(readPage(site, path), "[id]").map(
      (element) => attributeOf(element, "id") ?? "",
    );
    idsOf.set(path, new Set(ids));
  }
  return listPages(site).flatMap((path) => {
    const page = readPage(site, path);
    const urls = ["href", "src"].flatMap((name) =>
      findAll(page, `[${name}]`).map((element) => attributeOf(element, name) ?? ""),
    );
    return [...new Set(urls)].filter((url) => isBroken(path, url)).map((url) => `${path}: ${url}`);
  });

  function isBroken(path: string, url: string): boolean {
    if (/^(?:https?:|data:|mailto:)/.test(url)) return false;
    const target = new URL(url, `http://site/${encodePath(path)}`);
    const file = decodeURIComponent(target.pathname).slice(1);
    const { fragment } = splitUrl(url);
    if (!files.has(file)) return true;
    return Boolean(fragment) && !idsOf.get(file)?.has(decodeURIComponent(fragment ?? ""));
  }
}
