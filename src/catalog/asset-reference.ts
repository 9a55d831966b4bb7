/** Finds what a file of the site asks a browser to load: HTML, SVG, CSS and web app manifests. */
import { Tokenizer, TokenizerMode } from "parse5";
import { createShift, type Position } from "../syntax/source-position.ts";

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
/** SVG's properties that may be attributes and refer to something. */
const STYLE_ATTRIBUTES: ReadonlySet<string> = new Set(
  "style clip-path cursor fill filter marker-end marker-mid marker-start mask stroke".split(" "),
);
const SET_ATTRIBUTES: ReadonlySet<string> = new Set(["srcset", "imagesrcset"]);
/** `<meta>` whose content is an address. */
const META_URL =
  /^(?:og:(?:image|url|video|audio)(?::(?:secure_)?url)?|twitter:(?:image|player)(?::src)?|msapplication-\w+image|msapplication-config)$/;
const CSS_COMMENT = /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g;
const CSS_URL =
  /url\(\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'()]*))\s*\)|@import\s+(?:"([^"\n]*)"|'([^'\n]*)')/gi;
/** `image-set("a.png" 1x, url(b.png) type("image/png"))`: only strings outside of brackets are addresses. */
const CSS_IMAGE_SET = /image-set\(((?:[^()]|\([^()]*\))*)\)/gi;
const BRACKETS = /\([^()]*\)/g;
const CSS_STRING = /"([^"\n]*)"|'([^'\n]*)'/g;
/** How HTML goes on after tags whose content is no mark-up. */
const CONTENT_MODES: ReadonlyMap<string, Tokenizer["state"]> = new Map([
  ["script", TokenizerMode.SCRIPT_DATA],
  ["style", TokenizerMode.RAWTEXT],
  ["textarea", TokenizerMode.RCDATA],
  ["title", TokenizerMode.RCDATA],
]);
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
      onStartTag({ tagName, attrs, selfClosing, location }) {
        const mode = selfClosing ? undefined : CONTENT_MODES.get(tagName);
        if (mode !== undefined) tokenizer.state = mode;
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
  const strings = [...blanked.matchAll(CSS_IMAGE_SET)].flatMap(
    ({ 0: all, 1: list = "", index }) => {
      const start = index + all.indexOf("(") + 1;
      const outside = list.replace(BRACKETS, (inner) => " ".repeat(inner.length));
      return [...outside.matchAll(CSS_STRING)].map((match) => ({ match, at: start + match.index }));
    },
  );
  const placeOf = createPlaces(blanked);
  const urls = [...blanked.matchAll(CSS_URL)].map((match) => ({ match, at: match.index }));
  return [...urls, ...strings].map(({ match, at }) => ({
    url: match.slice(1).find((group) => group !== undefined) ?? "",
    position: placeOf(at),
  }));
}

/** Reads the addresses of a web app manifest; one that is no JSON has none. */
export function findManifestReferences(text: string): AssetReference[] {
  const references: AssetReference[] = [];
  const placeOf = createPlaces(text);
  try {
    JSON.parse(text, (key, value) => {
      if (MANIFEST_URLS.has(key) && typeof value === "string")
        references.push({ url: value, position: placeOf(Math.max(0, text.indexOf(value))) });
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
    else if (STYLE_ATTRIBUTES.has(name)) collectCss(references, value, position);
    else if (name === "content" && tagName === "meta" && META_URL.test(meta ?? "")) add(value);
  }
}

function collectCss(references: AssetReference[], css: string, position: Position): void {
  for (const { url } of findCssReferences(css)) references.push({ url, position });
}

function createPlaces(text: string): (offset: number) => Position {
  return createShift({ line: 1, column: 1 }, text);
}
