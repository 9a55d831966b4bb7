/** Finds what a file of the site asks a browser to load: HTML, SVG, CSS and web app manifests. */
import { Tokenizer } from "parse5";
import type { Position } from "../syntax/source-position.ts";

/** An address in a file, as written, decoded by the rules of its format. */
export interface AssetReference {
  url: string;
  position: Position;
}

/** What an HTML or SVG file refers to and can be referred by. */
export interface MarkupReferences {
  references: AssetReference[];
  /** Each id with the place of each element that has it. */
  ids: Map<string, Position[]>;
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
const SET_ATTRIBUTES: ReadonlySet<string> = new Set(["srcset", "imagesrcset"]);
/** `<meta>` whose content is an address. */
const META_URL =
  /^(?:og:(?:image|url|video|audio)(?::(?:secure_)?url)?|twitter:(?:image|player)(?::src)?|msapplication-\w+image|msapplication-config)$/;
const CSS_COMMENT = /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g;
const CSS_URL =
  /url\(\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'()]*))\s*\)|@import\s+(?:"([^"\n]*)"|'([^'\n]*)')/gi;
/** Members of a manifest that hold addresses. */
const MANIFEST_URLS: ReadonlySet<string> = new Set(["src", "start_url", "scope", "url"]);

/** Reads the tags of an HTML or SVG text. */
export function findMarkupReferences(text: string): MarkupReferences {
  const found: MarkupReferences = { references: [], ids: new Map(), hasBase: false };
  let style: Position | undefined;
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName, attrs, location }) {
        const position = { line: location?.startLine ?? 1, column: location?.startCol ?? 1 };
        style = tagName === "style" ? position : undefined;
        collectTag(found, tagName, attrs, position);
      },
      onCharacter({ chars }) {
        if (style) collectCss(found.references, chars, style);
      },
      onEndTag: () => {
        style = undefined;
      },
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  );
  tokenizer.write(text, true);
  return found;
}

/** Reads the addresses of a style sheet. */
export function findCssReferences(text: string): AssetReference[] {
  const blanked = text.replace(CSS_COMMENT, (comment) => comment.replace(/[^\n]/g, " "));
  return [...blanked.matchAll(CSS_URL)].map((match) => ({
    url: match.slice(1).find((group) => group !== undefined) ?? "",
    position: placeOf(blanked, match.index),
  }));
}

/** Reads the addresses of a web app manifest; one that is no JSON has none. */
export function findManifestReferences(text: string): AssetReference[] {
  const references: AssetReference[] = [];
  try {
    JSON.parse(text, (key, value) => {
      if (MANIFEST_URLS.has(key) && typeof value === "string")
        references.push({ url: value, position: placeOf(text, Math.max(0, text.indexOf(value))) });
      return value;
    });
  } catch {
    return [];
  }
  return references;
}

function collectTag(
  found: MarkupReferences,
  tagName: string,
  attributes: readonly { name: string; value: string }[],
  position: Position,
): void {
  const { references, ids } = found;
  const add = (url: string) => references.push({ url: url.trim(), position });
  const meta = attributes.find(({ name }) => name === "property" || name === "name")?.value;
  if (tagName === "base") found.hasBase = true;
  for (const { name, value } of attributes) {
    if (name === "id" && value !== "") ids.set(value, [...(ids.get(value) ?? []), position]);
    else if (URL_ATTRIBUTES.has(name)) add(value);
    else if (SET_ATTRIBUTES.has(name))
      for (const [, url = ""] of value.matchAll(/(?:^|,)\s*([^\s,]\S*[^\s,]|[^\s,])/g)) add(url);
    else if (name === "style") collectCss(references, value, position);
    else if (name === "content" && tagName === "meta" && META_URL.test(meta ?? "")) add(value);
  }
}

function collectCss(references: AssetReference[], css: string, position: Position): void {
  for (const { url } of findCssReferences(css)) references.push({ url, position });
}

function placeOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
