/** Catalogs for unit tests, made of notes that exist in memory only. */
import { createMarkdown } from "../syntax/markdown.ts";
import { buildCatalog, type Catalog } from "./catalog.ts";
import type { Note } from "./note.ts";
import type { Finding } from "./problem.ts";

/** Builds a catalog of notes by path, and of other files by path alone. */
export function makeCatalog(
  notes: Record<string, string>,
  files: readonly string[] = [],
): { catalog: Catalog; findings: Finding[] } {
  const sorted = Object.entries(notes).sort(([a], [b]) => (a < b ? -1 : 1));
  return buildCatalog(createMarkdown(), {
    folder: "/notes",
    notes: new Map(sorted),
    files: [...files],
    findings: [],
  });
}

/** The note at a path. */
export function noteAt(catalog: Catalog, path: string): Note {
  const note = catalog.notes.find((candidate) => candidate.path === path);
  if (!note) throw new Error(`no note at ${path}`);
  return note;
}

/** Findings as `file:line:col  rule`. */
export function summarize(findings: readonly Finding[]): string[] {
  return findings.map(({ file, line, column, rule }) => `${file}:${line}:${column}  ${rule}`);
}
