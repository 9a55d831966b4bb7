/** Runs the mutation test over a site's samples. */
import { join } from "node:path";
import { buildCatalog } from "../src/catalog/catalog.ts";
import { readSources } from "../src/catalog/source.ts";
import { listSamples, type SampleFile } from "../src/samples/checks/sample-check.ts";
import { checkSample } from "../src/samples/heavy/heavy-check.ts";
import { createMarkdown } from "../src/syntax/markdown.ts";
import { mutate } from "./mutation.ts";

/** What became of the mutants. */
export interface MutationResult {
  count: number;
  /** Mutants that were found in the line that was changed. */
  caught: number;
  /** The others, for people. */
  missed: string[];
}

/** The checkable samples of a folder of notes. */
export function readSamples(folder: string): SampleFile[] {
  const { catalog } = buildCatalog(createMarkdown(), readSources(folder));
  return listSamples(catalog, []);
}

/** Mutates samples and checks each mutant. */
export async function runMutants(
  folder: string,
  samples: readonly SampleFile[],
  seeds: readonly number[],
): Promise<MutationResult> {
  const result: MutationResult = { count: 0, caught: 0, missed: [] };
  for (const { path, text, kind } of samples) {
    if (!kind) continue;
    for (const seed of seeds)
      for (const mutant of mutate(kind, path, text, seed)) {
        const faults = await checkSample(kind, { file: join(folder, path), text: mutant.text });
        result.count++;
        if (faults.some(({ line }) => line === mutant.line)) result.caught++;
        else
          result.missed.push(
            `${path}:${mutant.line} (${mutant.way}) ${mutant.text.split("\n")[mutant.line - 1]?.trim()} → ${faults.map(({ line }) => line).join(", ") || "놓쳤다"}`,
          );
      }
  }
  return result;
}
