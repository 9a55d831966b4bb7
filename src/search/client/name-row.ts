/** The words by which the index knows a name: for the build, of whole names; here, of begun ones. */
import { findRuns, unifyText } from "../word.ts";
import { splitRun } from "./spacing.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The words of a name that stand in a row where the notes write it. */
export function readNameRow(vocabulary: Vocabulary, runs: readonly string[]): string[] | undefined {
  const parts = runs.map((run) => vocabulary.partsOf(run) ?? splitWords(vocabulary, run));
  const known = parts.filter((part) => part !== undefined);
  return known.length > 0 && known.length === parts.length ? known.flat() : undefined;
}

function splitWords(vocabulary: Vocabulary, run: string): string[] | undefined {
  return splitRun(vocabulary, run, false)?.slots.flatMap(([key]) => key?.text ?? []);
}

/** The runs of letters of a name, in lower case. */
export function runsOf(name: string): string[] {
  return findRuns(unifyText(name).toLowerCase()).map((run) => run.text);
}
