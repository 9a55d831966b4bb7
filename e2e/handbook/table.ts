/** Reads the handbook's tables: which fact or link stands in which section, and by which words. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../guseul.ts";
import type { Section } from "../html.ts";

/** One row: `03-cicd-pipeline/appspec.md#appspec` says where it stands. */
export interface TableRow {
  id: string;
  place: string;
  evidence: string;
}

/** Reads a table of this folder. */
export function readTable(name: string): TableRow[] {
  const text = readFileSync(join(PROJECT, "e2e/handbook", name), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((row) => {
      const [id = "", place = "", evidence = ""] = row.split("\t");
      return { id, place, evidence };
    });
}

/** Finds the section of a place among those of the built pages, by site-relative path. */
export function findSection(
  sections: ReadonlyMap<string, readonly Section[]>,
  place: string,
): Section | undefined {
  const [note = "", id = ""] = place.split("#");
  return sections.get(note.replace(/\.md$/, ".html"))?.find(({ ids }) => ids.includes(id));
}
