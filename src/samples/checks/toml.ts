/** Parses TOML with the places of its keys. */
import { parse, TomlError } from "smol-toml";
import type { DataPath, ParsedData } from "./located-data.ts";

const HEADER = /^\s*\[{1,2}([^\]]+)\]{1,2}/;
const KEY = /^\s*("[^"]*"|[\w-]+)\s*=/;

/** Parses a file; a part's place is the line of its key, found by its table's header. */
export function parseTomlData(text: string): ParsedData {
  try {
    const data = parse(text);
    const places = findKeys(text);
    return {
      kind: "data",
      documents: [{ data, placeOf: (path) => placeOf(places, path) }],
    };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const message = `TOML 문법이 맞지 않는다: ${error.message.split("\n", 1)[0]}`;
    const place = { line: error.line, column: error.column };
    return { kind: "fault", faults: [{ ...place, message, hint: "TOML 문법을 고친다." }] };
  }
}

function findKeys(text: string): Map<string, { line: number; column: number }> {
  const places = new Map<string, { line: number; column: number }>();
  let table: string[] = [];
  for (const [index, source] of text.split("\n").entries()) {
    const place = { line: index + 1, column: source.length - source.trimStart().length + 1 };
    const header = HEADER.exec(source)?.[1];
    const key = KEY.exec(source)?.[1]?.replace(/"/g, "");
    if (header !== undefined) {
      table = header.split(".").map((part) => part.trim().replace(/"/g, ""));
      for (let depth = 1; depth <= table.length; depth++) {
        const path = table.slice(0, depth).join("\0");
        if (!places.has(path) || depth === table.length) places.set(path, place);
      }
    } else if (key !== undefined) places.set([...table, key].join("\0"), place);
  }
  return places;
}

function placeOf(places: ReadonlyMap<string, { line: number; column: number }>, path: DataPath) {
  for (let depth = path.length; depth > 0; depth--) {
    const place = places.get(path.slice(0, depth).join("\0"));
    if (place) return place;
  }
  return { line: 1, column: 1 };
}
