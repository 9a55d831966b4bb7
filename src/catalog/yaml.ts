/** Reads YAML of authors as plain data with positions: no tags, no aliases, no prototypes. */
import {
  type Document,
  type ErrorCode,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from "yaml";
import type { Position } from "../syntax/source-position.ts";

/** One key of a YAML mapping. */
export interface YamlEntry {
  key: string;
  value: unknown;
  position: Position;
  /** Where the keys of a value that is a mapping stand, or the items of one that is a list. */
  innerPositions: ReadonlyMap<string, Position>;
  /** Of a comment behind a text, on its line: `title: 이슈 #12`. */
  commentPosition: Position | undefined;
}

/** One item of a YAML list. */
export interface YamlItem {
  value: unknown;
  position: Position;
  /** Where the keys of an item that is a mapping stand. */
  keyPositions: ReadonlyMap<string, Position>;
}

/** What a YAML text holds, or why it cannot be read. */
export type YamlResult =
  | { kind: "entries"; entries: YamlEntry[] }
  | { kind: "list"; items: YamlItem[] }
  | { kind: "data"; data: unknown }
  | { kind: "error"; message: string; position: Position };

/** What the parser calls a mistake → what an author calls it; others keep the parser's words. */
const MESSAGES: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: "'*'로 시작하는 별칭은 쓸 수 없다.",
  BAD_DIRECTIVE: "'%'로 시작하는 줄은 쓸 수 없다.",
  BAD_DQ_ESCAPE: "큰따옴표 안의 '\\' 뒤에 쓸 수 없는 글자가 있다.",
  BAD_INDENT: "들여쓰기나 닫는 괄호가 맞지 않는다.",
  BAD_PROP_ORDER: "'&'나 '!'의 자리가 잘못되었다.",
  BAD_SCALAR_START: "값이 쓸 수 없는 글자로 시작한다. 따옴표로 묶는다.",
  BLOCK_AS_IMPLICIT_KEY: "한 줄에 ': '가 둘 이상 있다.",
  BLOCK_IN_FLOW: "괄호 안에는 여러 줄 목록을 쓸 수 없다.",
  IMPOSSIBLE: "읽을 수 없다.",
  KEY_OVER_1024_CHARS: "항목 이름이 1,024자를 넘는다.",
  MISSING_CHAR: "닫는 기호나 ':'가 없다.",
  MULTILINE_IMPLICIT_KEY: "항목 이름이 여러 줄이다.",
  MULTIPLE_ANCHORS: "한 값에 '&'가 둘 이상이다.",
  MULTIPLE_DOCS: "문서가 둘 이상이다.",
  MULTIPLE_TAGS: "한 값에 '!'가 둘 이상이다.",
  TAB_AS_INDENT: "탭으로 들여썼다.",
  TAG_RESOLVE_FAILED: "'!'로 시작하는 태그는 쓸 수 없다.",
  UNEXPECTED_TOKEN: "이 자리에 올 수 없는 글이다. 값이라면 따옴표로 묶는다.",
};

/**
 * Parses YAML 1.2 of the core schema: texts, numbers, true, false, null, lists and mappings, as in
 * JSON. Tags and aliases are errors.
 *
 * @returns the entries of a mapping or a list with their places, other data as it is, or the first
 * error
 */
export function parseYaml(text: string): YamlResult {
  const counter = new LineCounter();
  const place = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const deep = findDeepNesting(text, DEPTH_LIMIT);
  if (deep !== undefined)
    return { kind: "error", message: "너무 깊이 겹쳤다.", position: place(deep) };
  const document = parseDocument(text, {
    schema: "core",
    // Compares each key with all before it; see findRefused.
    uniqueKeys: false,
    resolveKnownTags: false,
    lineCounter: counter,
    prettyErrors: false,
  });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) {
    const message = MESSAGES[problem.code] ?? problem.message;
    return { kind: "error", message, position: place(problem.pos[0]) };
  }
  const refused = findRefused(document);
  if (!refused) return readContents(document, text, place);
  return { kind: "error", message: refused.message, position: place(refused.offset) };
}

/** Levels of lists and mappings; data of a note or a site has four. */
const DEPTH_LIMIT = 100;

type Place = (offset: number) => Position;

/**
 * Finds where lists and mappings of YAML, JSON or TOML lie too deep in one another. Parsers call
 * themselves for each level, and running out of stack inside a regular expression ends Node itself.
 *
 * @param limit levels; brackets inside of texts count, too
 * @returns an offset; undefined where nothing is too deep
 */
export function findDeepNesting(text: string, limit: number): number | undefined {
  let depth = 0;
  for (const match of text.matchAll(/[[{]|[\]}]|^[ \t]+(?:[-?:][ \t]+)*|^(?:[-?:][ \t]+)+/gm)) {
    const [mark] = match;
    if (mark === "[" || mark === "{") depth++;
    else if (mark === "]" || mark === "}") depth = Math.max(0, depth - 1);
    if (depth > limit || mark.length > 2 * limit) return match.index;
  }
  return undefined;
}

/** Finds an alias, which would let a few lines grow into gigabytes, or a key given twice. */
function findRefused(document: Document): { message: string; offset: number } | undefined {
  let refused: { message: string; offset: number } | undefined;
  const refuse = (node: unknown, message: string) => {
    refused = { message, offset: (node as Node).range?.[0] ?? 0 };
    return visit.BREAK;
  };
  visit(document, {
    Alias: (_key, node) => refuse(node, "'*'로 시작하는 별칭은 쓸 수 없다."),
    Map(_key, { items }) {
      const names = new Set<string>();
      for (const { key } of items) {
        const name = String(key);
        if (names.has(name)) return refuse(key, "같은 항목이 두 번 나온다.");
        names.add(name);
      }
      return undefined;
    },
  });
  return refused;
}

function readContents(document: Document, text: string, place: Place): YamlResult {
  const placeOf = (node: unknown) => place((node as Node | null)?.range?.[0] ?? 0);
  const keyPositionsOf = (node: unknown) =>
    new Map(isMap(node) ? node.items.map(({ key }) => [String(key), placeOf(key)]) : []);
  const innerPositionsOf = (node: unknown) =>
    isSeq(node)
      ? new Map(node.items.map((item, index) => [String(index), placeOf(item)]))
      : keyPositionsOf(node);
  const plainOf = (node: unknown) => (node as Node | null)?.toJS(document) ?? null;
  const commentPositionOf = (node: unknown) => {
    if (!isScalar(node) || typeof node.value !== "string" || !node.range) return undefined;
    const [, end] = node.range;
    const blanks = /[ \t]+(?=#)/y;
    blanks.lastIndex = end;
    return blanks.test(text) ? place(blanks.lastIndex) : undefined;
  };
  const { contents } = document;
  if (isSeq(contents))
    return {
      kind: "list",
      items: contents.items.map((item) => ({
        value: plainOf(item),
        position: placeOf(item),
        keyPositions: keyPositionsOf(item),
      })),
    };
  if (!isMap(contents)) return { kind: "data", data: document.toJS() };
  return {
    kind: "entries",
    entries: contents.items.map((pair) => ({
      key: isScalar(pair.key) ? String(pair.key.value) : "",
      value: plainOf(pair.value),
      position: placeOf(pair.key),
      innerPositions: innerPositionsOf(pair.value),
      commentPosition: commentPositionOf(pair.value),
    })),
  };
}
