/** Finds what a file of the site asks a browser to load: HTML, SVG, CSS and web app manifests. */
import { findCssReferences } from "./css-reference.ts";
import { type MarkupAttribute, readMarkup } from "./markup-reader.ts";

/** An address in a file, as written, decoded by the rules of its format. */
export interface AssetReference {
  url: string;
  /** Where it stands in the text. */
  offset: number;
  /** For readers elsewhere, so that it is written with the site's own host: Open Graph. */
  isPublic?: boolean;
}

/** What an HTML or SVG file refers to and can be referred by. */
export interface MarkupReferences {
  references: AssetReference[];
  /** Each id with the number of elements that have it. */
  ids: Map<string, number>;
  /** What `<a name>` adds to them. */
  names: Set<string>;
  /** A script may add ids and answer to fragments: no anchor can be judged. */
  hasScript: boolean;
  /** Relative addresses start elsewhere: none can be judged. */
  hasBase: boolean;
}

const URL_ATTRIBUTES: ReadonlySet<string> = new Set([
  "href",
  "xlink:href",
  "src",
  "poster",
  "data",
  "action",
  "formaction",
  "background",
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
  "http-equiv",
]);
/** `<meta>` whose content is an address. */
const META_URL =
  /^(?:og:(?:image|url|video|audio)(?::(?:secure_)?url)?|twitter:(?:image|player)(?::src)?|msapplication-\w+image|msapplication-config)$/;
const SET_URL = /(?:^|,)\s*([^\s,]\S*[^\s,]|[^\s,])/g;
/** `<meta http-equiv="refresh" content="0; url='new.html'">`. */
const REFRESH_URL = /[;,]\s*url\s*=\s*["']?([^"']+)/i;
/** Members of a manifest that hold addresses. */
const MANIFEST_URLS: ReadonlySet<string> = new Set(["src", "start_url", "scope", "url"]);

/** Reads the tags of an HTML or SVG text. */
export function findMarkupReferences(text: string): MarkupReferences {
  const found: MarkupReferences = {
    references: [],
    ids: new Map(),
    names: new Set(),
    hasScript: false,
    hasBase: false,
  };
  readMarkup(text, {
    wants: (attribute) => WANTED.has(attribute),
    tag(name, attributes, offset) {
      if (name === "base") found.hasBase = true;
      else if (name === "script") found.hasScript = true;
      collectTag(found, name, attributes, offset);
    },
    style: (css, offset) => collectCss(found.references, css, offset),
  });
  return found;
}

/** Reads the addresses of a web app manifest; one that is no JSON has none. */
export function findManifestReferences(text: string): AssetReference[] {
  const references: AssetReference[] = [];
  let end = 0;
  try {
    // Members are told in the order they stand in.
    JSON.parse(text, (key, value) => {
      if (MANIFEST_URLS.has(key) && typeof value === "string") {
        const offset = text.indexOf(value, text.indexOf(`"${key}"`, end) + key.length + 2);
        references.push({ url: value, offset: Math.max(0, offset) });
        end = Math.max(end, offset);
      }
      return value;
    });
  } catch {
    return [];
  }
  return references;
}

function collectTag(
  { references, ids, names }: MarkupReferences,
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
    else if (name === "name" && tag === "a") names.add(value);
  if (tag === "meta") collectMeta(references, attributes, offset);
}

function collectMeta(
  references: AssetReference[],
  attributes: readonly MarkupAttribute[],
  offset: number,
): void {
  const attributeOf = (wanted: string) => attributes.find(({ name }) => name === wanted)?.value;
  const content = attributeOf("content")?.trim();
  if (content === undefined) return;
  if (META_URL.test(attributeOf("property") ?? attributeOf("name") ?? ""))
    references.push({ url: content, offset, isPublic: true });
  const refresh = REFRESH_URL.exec(content)?.[1];
  if (attributeOf("http-equiv")?.toLowerCase() === "refresh" && refresh !== undefined)
    references.push({ url: refresh.trim(), offset });
}

function collectCss(references: AssetReference[], css: string, offset: number): void {
  for (const { url } of findCssReferences(css)) references.push({ url, offset });
}
