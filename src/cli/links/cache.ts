/** Remembers which addresses answered and when, so that nobody is asked every day. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { ProbeResult } from "./probe.ts";

/** Milliseconds that a good answer counts; any other is asked for again each time. */
const LIFETIME = 7 * 24 * 60 * 60 * 1000;

/** One remembered answer. */
export interface CachedResult extends ProbeResult {
  /** When it was given, as ISO 8601. */
  checked: string;
}

/**
 * Reads the cache.
 *
 * @returns the answers that still count; none when the file is missing or spoilt
 */
export function readCache(path: string, now: number): Map<string, CachedResult> {
  try {
    const entries = Object.entries(JSON.parse(readFileSync(path, "utf8")) as object);
    return new Map(entries.filter(([, result]) => isFresh(result, now)));
  } catch {
    return new Map();
  }
}

export function writeCache(path: string, results: ReadonlyMap<string, CachedResult>): void {
  mkdirSync(dirname(path), { recursive: true });
  const sorted = [...results].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(`${path}.new`, JSON.stringify(Object.fromEntries(sorted), undefined, 1));
  renameSync(`${path}.new`, path);
}

function isFresh({ state, lacksFragment, checked }: CachedResult, now: number): boolean {
  const age = now - Date.parse(checked);
  return state === "alive" && !lacksFragment && age >= 0 && age < LIFETIME;
}
