/** Carries the command line's choices to `.eleventy.ts`, which Eleventy loads by itself. */
import type { GuseulOptions } from "../eleventy/plugin.ts";
import { printProblems } from "./report.ts";

const NOTES = "GUSEUL_NOTES";
const LENIENT = "GUSEUL_LENIENT";
const EXCLUDED = "GUSEUL_EXCLUDED";

/** Reads the plugin's options from environment variables; the defaults are this repository's site. */
export function optionsFromEnvironment(environment: NodeJS.ProcessEnv): GuseulOptions {
  const notes = environment[NOTES] ?? "notes";
  return {
    notes,
    lenient: environment[LENIENT] === "1",
    excluded: environment[EXCLUDED] ? [environment[EXCLUDED]] : [],
    onProblems: (problems) => printProblems(problems, notes),
  };
}

/** Writes the options into environment variables. */
export function optionsToEnvironment(
  environment: NodeJS.ProcessEnv,
  options: { notes: string; lenient: boolean; excluded: string },
): void {
  environment[NOTES] = options.notes;
  environment[LENIENT] = options.lenient ? "1" : "0";
  environment[EXCLUDED] = options.excluded;
}
