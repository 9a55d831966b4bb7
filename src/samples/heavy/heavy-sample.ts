/** What the heavy checks are given, and how they say that a tool is missing. */

import { parseSample } from "../checks/light-check.ts";
import type { LocatedData } from "../checks/located-data.ts";

/** A file to check, with its place on disk for tools that read its neighbours. */
export interface HeavySample {
  /** Absolute path. */
  file: string;
  text: string;
}

/** A tool that this machine does not have; a check that needs it finds nothing. */
export class MissingToolError extends Error {
  override name = "MissingToolError";
}

/** The documents of a sample that has been parsed before without fault. */
export function documentsOf({ file, text }: HeavySample): LocatedData[] {
  const parsed = parseSample(file, text);
  return parsed.kind === "data" ? parsed.documents : [];
}
