/** Bundles scripts and styles. Node writes them: esbuild tells of a full disk in words of its own. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type BuildOptions, build } from "esbuild";

/**
 * Writes the bundles into `options.outdir`, minified.
 *
 * @throws with the system's code when they cannot be written
 */
export async function writeBundles(options: BuildOptions): Promise<void> {
  const { outputFiles = [] } = await build({
    ...options,
    bundle: true,
    format: "iife",
    minify: true,
    write: false,
  });
  for (const { path, contents } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
}
