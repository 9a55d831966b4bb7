/** Bundles the browser scripts: the small one of every page, and the engine. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { StartFiles } from "../client/pagefind-index.ts";

const CLIENT = new URL("../client/", import.meta.url);
/** Browsers of about 2023 on: what the style sheet needs as well. */
const TARGET = "es2022";

/**
 * @param startFiles files of the bundle that the engine's start needs
 * @param outputDir folder for `search.js` and `search-engine.js`
 */
export async function bundleScripts(startFiles: StartFiles, outputDir: string): Promise<void> {
  await build({
    entryPoints: { search: clientFile("main.ts"), "search-engine": clientFile("start-engine.ts") },
    outdir: outputDir,
    bundle: true,
    format: "iife",
    minify: true,
    target: TARGET,
    charset: "utf8",
    logLevel: "error",
    define: { START_FILES: JSON.stringify(startFiles) },
  });
}

function clientFile(name: string): string {
  return fileURLToPath(new URL(name, CLIENT));
}
