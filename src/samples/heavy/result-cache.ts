/** Remembers what checks found, by content: a sample that did not change is not checked again. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { SampleFault } from "../checks/fault.ts";

/** What checks found, by the hash of all that they depend on. */
export class ResultCache {
  readonly #file: string;
  readonly #seed: string;
  readonly #known: Map<string, SampleFault[]>;
  readonly #used = new Map<string, SampleFault[]>();

  /**
   * Opens a cache; a file that cannot be read is an empty one.
   *
   * @param file absolute path of a JSON file
   */
  constructor(file: string) {
    this.#file = file;
    this.#seed = hashProgram();
    this.#known = new Map(readEntries(file));
  }

  /** The key of a check: its program, and everything it looks at. */
  keyOf(...parts: readonly string[]): string {
    return createHash("sha256")
      .update([this.#seed, ...parts].join("\0"))
      .digest("hex");
  }

  get(key: string): SampleFault[] | undefined {
    const faults = this.#known.get(key);
    if (faults) this.#used.set(key, faults);
    return faults;
  }

  set(key: string, faults: SampleFault[]): void {
    this.#known.set(key, faults);
    this.#used.set(key, faults);
  }

  /** Writes the entries that were used; what no sample asks for is forgotten. */
  save(): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify([...this.#used]));
  }
}

function readEntries(file: string): [string, SampleFault[]][] {
  try {
    const entries: unknown = JSON.parse(readFileSync(file, "utf8"));
    return Array.isArray(entries) ? entries : [];
  } catch {
    return [];
  }
}

/** A check that changed finds other things: its source and its tools are part of every key. */
function hashProgram(): string {
  const hash = createHash("sha256");
  for (const folder of ["../", "../checks/", "../schemas/", "./"])
    for (const name of readdirSync(new URL(folder, import.meta.url)).sort())
      if (/\.(?:ts|json)$/.test(name))
        hash.update(readFileSync(new URL(folder + name, import.meta.url)));
  hash.update(readFileSync(fileURLToPath(new URL("../../../package.json", import.meta.url))));
  return hash.digest("hex");
}
