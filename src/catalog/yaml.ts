/** Reads YAML of authors as plain data with positions: no tags, no aliases, no prototypes. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
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
  // A thousand-fold alias expansion is an attack and never a note's title.
  const options = { maxAliasCount: 0 };
  const placeOf = (node: unknown) => place((node as Node | null)?.range?.[0] ?? 0);
  const valueOf = (node: unknown) => (node as Node | null)?.toJS(document, options) ?? null;
  const { contents } = document;
  if (isSeq(contents))
    return {
      kind: "list",
      items: contents.items.map((item) => ({ value: valueOf(item), position: placeOf(item) })),
    };
  if (!isMap(contents)) return { kind: "data", data: document.toJS(options) };
  return {
    kind: "entries",
    entries: contents.items.map((pair) => ({
      key: isScalar(pair.key) ? String(pair.key.value) : "",
      value: valueOf(pair.value),
      position: placeOf(pair.key),
    })),
  };
}
