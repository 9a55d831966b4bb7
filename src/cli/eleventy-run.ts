/** Starts Eleventy with this project's configuration file. */
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import Eleventy from "@11ty/eleventy";
import { ProblemError } from "../catalog/problem.ts";
import { optionsToEnvironment } from "./environment.ts";
import { causeOf } from "./system-error.ts";

/** Where the configuration and the theme lie. */
const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** What one run of Eleventy is about. */
export interface Run {
  /** Absolute path. */
  notes: string;
  /** Where Eleventy writes; absolute. */
  output: string;
  /** Where the finished site will stand; absolute. It may lie among the notes. */
  site: string;
  lenient: boolean;
  mode: "build" | "serve";
}

/**
 * Makes an Eleventy for a folder of notes.
 *
 * @throws {ProblemError} later, from `write()`, when the notes have errors; see {@link unwrapError}
 */
export function openEleventy({ notes, output, site, lenient, mode }: Run): Eleventy {
  // Eleventy looks for everything from the working directory.
  process.chdir(PROJECT);
  optionsToEnvironment(process.env, { notes, lenient, excluded: site });
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

/** Takes an error out of Eleventy's wrapping, which says where it met it but not what it was. */
export function unwrapError(error: unknown): unknown {
  const inner = error instanceof Error ? causeOf(error) : undefined;
  return inner === undefined || error instanceof ProblemError ? error : unwrapError(inner);
}
