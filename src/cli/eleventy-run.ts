/** Starts Eleventy with this project's configuration file. */
import Eleventy from "@11ty/eleventy";
import { ProblemError } from "../catalog/problem.ts";
import { optionsToEnvironment } from "./environment.ts";

/** What one run of Eleventy is about. */
export interface Run {
  notes: string;
  output: string;
  lenient: boolean;
  mode: "build" | "serve";
}

/**
 * Makes an Eleventy for a folder of notes.
 *
 * @throws {ProblemError} later, from `write()`, when the notes have errors; see {@link unwrapError}
 */
export function openEleventy({ notes, output, lenient, mode }: Run): Eleventy {
  optionsToEnvironment(process.env, { notes, lenient });
  const eleventy = new Eleventy(undefined, output, {
    configPath: ".eleventy.ts",
    // The output given here wins over the configuration's only for a "cli".
    source: "cli",
    runMode: mode,
    quietMode: true,
  });
  // Its closing line counts files by folders of ours; a server's log is of use.
  if (mode === "build") eleventy.disableLogger();
  return eleventy;
}

/** Takes an error out of Eleventy's wrapping, so that a problem is told as one. */
export function unwrapError(error: unknown): unknown {
  for (let inner = error; inner instanceof Error; inner = innerError(inner))
    if (inner instanceof ProblemError) return inner;
  return error;
}

function innerError(error: Error & { originalError?: unknown }): unknown {
  return error.originalError ?? error.cause;
}
