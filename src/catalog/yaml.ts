/** Reads YAML of authors as plain data with positions: no tags, no aliases, no prototypes. */
import {
  type Document,
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

/**
 * Parses YAML 1.2 (core schema).
 *
 * @returns the entries of a mapping or a list with their places, other data as it is, or the first
 * error
 */
export function parseYaml(text: string): YamlResult {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    schema: "core",
    lineCounter: counter,
    prettyErrors: false,
  });
  const place = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) return { kind: "error", message: problem.message, position: place(problem.pos[0]) };
  const alias = findAlias(document);
  if (alias !== undefined)
    return { kind: "error", message: "별칭(*)은 쓸 수 없다.", position: place(alias) };
  const placeOf = (node: unknown) => place((node as Node | null)?.range?.[0] ?? 0);
  const dataOf = (node: unknown) => (node as Node | null)?.toJS(document) ?? null;
  const { contents } = document;
  if (isSeq(contents))
    return {
      kind: "list",
      items: contents.items.map((item) => ({
        value: dataOf(item),
        position: placeOf(item),
        keyPositions: new Map(
          isMap(item) ? item.items.map(({ key }) => [String(key), placeOf(key)]) : [],
        ),
      })),
    };
  if (!isMap(contents)) return { kind: "data", data: document.toJS() };
  return {
    kind: "entries",
    entries: contents.items.map((pair) => ({
      key: isScalar(pair.key) ? String(pair.key.value) : "",
      value: dataOf(pair.value),
      position: placeOf(pair.key),
    })),
  };
}

/** A thousand-fold alias expansion is an attack and never a note's title. */
function findAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias(_key, node) {
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}
