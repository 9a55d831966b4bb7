/** The check command: everything that a build would find, and no output. */
import { resolve } from "node:path";
import { listUnlinked } from "../catalog/checks/unlinked-mention.ts";
import { ProblemError } from "../catalog/problem.ts";
import { readNotes } from "../eleventy/notes.ts";
import type { Arguments } from "./arguments.ts";
import { checkInput } from "./input.ts";
import { printJson, printProblems, printUnlinked } from "./report.ts";

/**
 * Checks a folder of notes.
 *
 * @throws {ProblemError} when the notes have errors; they are printed already
 */
export async function check({ input, output, lenient, json }: Arguments): Promise<void> {
  const folder = checkInput(input);
  const { problems, threads } = await readNotes(folder, { lenient, excluded: [resolve(output)] });
  if (json) printJson(problems, folder);
  else if (problems.length === 0) console.log("문제가 없다.");
  else printProblems(problems, folder);
  if (!json) printUnlinked(listUnlinked(threads), folder);
  if (problems.some(({ severity }) => severity === "error")) throw new ProblemError(problems);
}
