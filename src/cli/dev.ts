/** The dev command: a server that shows every change at once. */
import { resolve } from "node:path";
import type { Arguments } from "./arguments.ts";
import { openEleventy, unwrapError } from "./eleventy-run.ts";
import { checkInput } from "./input.ts";

/** A folder of its own: the site that was built stays as it is. */
const DEV_OUTPUT = ".guseul/dev";

/**
 * Serves a folder of notes and rebuilds it at each change; returns when the server runs.
 *
 * @throws {ProblemError} when the notes have errors at the start
 */
export async function dev({ input, port }: Arguments): Promise<void> {
  const notes = checkInput(input);
  const output = resolve(DEV_OUTPUT);
  const eleventy = openEleventy({
    notes,
    output,
    site: output,
    lenient: false,
    mode: "serve",
  });
  try {
    await eleventy.init();
    await eleventy.watch();
    await eleventy.serve(port);
  } catch (error) {
    throw unwrapError(error);
  }
}
