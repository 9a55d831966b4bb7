/** Finds what a file of the site asks a browser to load: HTML, SVG, CSS and web app manifests. */
import { type MarkupAttribute, readMarkup } from "./markup-reader.ts";

/** An address in a file, as written, decoded by the rules of its format. */
export interface AssetReference {
  url: string;
  /** Where it stands in the text. */
  offset: number;
}

/** What an HTML or SVG file refers to and can be referred by. */
export interface MarkupReferences {
  references: AssetReference[];
  /** Each id with the number of elements that have it. */
  ids: Map<string, number>;
  /** Relative addresses start elsewhere: none can be judged. */
  hasBase: boolean;
}

const URL_ATTRIBUTES: ReadonlySet<string> = new Set([
  "href",
  "xlink:href",
  "src",
  "poster",
  "data",
]);
/** SVG's properties that may be attributes and refer to something. */
const STYLE_ATTRIBUTES: ReadonlySet<string> = new Set(
  "style clip-path cursor fill filter marker-end marker-mid marker-start mask stroke".split(" "),
);
const SET_ATTRIBUTES: ReadonlySet<string> = new Set(["srcset", "imagesrcset"]);
const WANTED: ReadonlySet<string> = new Set([
  ...URL_ATTRIBUTES,
  ...SET_ATTRIBUTES,
  ...STYLE_ATTRIBUTES,
  "id",
  "content",
  "property",
  "name",
]);
/** `<meta>` whose content is an address. */
const META_URL =
  /^(?:og:(?:image|url|video|audio)(?::(?:secure_)?url)?|twitter:(?:image|player)(?::src)?|msapplication-\w+image|msapplication-config)$/;
const SET_URL = /(?:^|,)\s*([^\s,]\S*[^\s,]|[^\s,])/g;
const CSS_URL =
  /url\(\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'()]+))\s*\)|@import\s+(?:"([^"\n]*)"|'([^'\n]*)')/gi;
/** `image-set("a.png" 1x, url(b.png) type("image/png"))`: only strings outside of brackets are addresses. */
const CSS_IMAGE_SET = /image-set\(((?:[^()]|\([^()]*\))*)\)/gi;
const BRACKETS = /\([^()]*\)/g;
const CSS_STRING = /"([^"\n]*)"|'([^'\n]*)'/g;
/** Members of a manifest that hold addresses. */
const MANIFEST_URLS: ReadonlySet<string> = new Set(["src", "start_url", "scope", "url"]);

/** Reads the tags of an HTML or SVG text. */
export function findMarkupReferences(text: string): MarkupReferences {
  const found: MarkupReferences = { references: [], ids: new Map(), hasBase: false };
  readMarkup(text, {
    wants: (attribute) => WANTED.has(attribute),
    tag(name, attributes, offset) {
      if (name === "base") found.hasBase = true;
      collectTag(found, name, attributes, offset);
    },
    style: (css, offset) => collectCss(found.references, css, offset),
  });
  return found;
}

/** Reads the addresses of a style sheet. */
export function findCssReferences(text: string): AssetReference[] {
  const blanked = blankCssComments(text);
  const strings = [...blanked.matchAll(CSS_IMAGE_SET)].flatMap(
    ({ 0: all, 1: list = "", index }) => {
      const start = index + all.indexOf("(") + 1;
      const outside = list.replace(BRACKETS, (inner) => " ".repeat(inner.length));
      return [...outside.matchAll(CSS_STRING)].map((match) => ({ match, at: start + match.index }));
    },
  );
  const urls = [...blanked.matchAll(CSS_URL)].map((match) => ({ match, at: match.index }));
  return [...urls, ...strings].map(({ match, at }) => ({
    url: match.slice(1).find((group) => group !== undefined) ?? "",
    offset: at,
  }));
}

/** Not by a regular expression: one looks through the rest again for each comment that does not end. */
function blankCssComments(text: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let start = text.indexOf("/*"); start >= 0; start = text.indexOf("/*", at)) {
    const end = text.indexOf("*/", start + 2);
    if (end < 0) break;
    pieces.push(text.slice(at, start), text.slice(start, end + 2).replace(/[^\n]/g, " "));
    at = end + 2;
  }
  return pieces.join("") + text.slice(at);
}

/** Reads the addresses of a web app manifest; one that is no JSON has none. */
export function findManifestReferences(text: string): AssetReference[] {
  const references: AssetReference[] = [];
  try {
    JSON.parse(text, (key, value) => {
      if (MANIFEST_URLS.has(key) && typeof value === "string")
        references.push({ url: value, offset: Math.max(0, text.indexOf(value)) });
      return value;
    });
  } catch {
    return [];
  }
  return references;
}

function collectTag(
  { references, ids }: MarkupReferences,
  tag: string,
  attributes: readonly MarkupAttribute[],
  offset: number,
): void {
  for (const { name, value } of attributes)
    if (name === "id" && value !== "") ids.set(value, (ids.get(value) ?? 0) + 1);
    else if (URL_ATTRIBUTES.has(name)) references.push({ url: value.trim(), offset });
    else if (SET_ATTRIBUTES.has(name))
      for (const [, url = ""] of value.matchAll(SET_URL)) references.push({ url, offset });
    else if (STYLE_ATTRIBUTES.has(name)) collectCss(references, value, offset);
  if (tag === "meta") collectMeta(references, attributes, offset);
}

function collectMeta(
  references: AssetReference[],
  attributes: readonly MarkupAttribute[],
  offset: number,
): void {
  const kind = attributes.find(({ name }) => name === "property" || name === "name")?.value;
  const url = attributes.find(({ name }) => name === "content")?.value;
  if (url !== undefined && META_URL.test(kind ?? "")) references.push({ url: url.trim(), offset });
}

function collectCss(references: AssetReference[], css: string, offset: number): void {
  for (const { url } of findCssReferences(css)) references.push({ url, offset });
}
