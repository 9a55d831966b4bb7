/** Bundles the browser scripts: the small one of every page, and the engine. */
import { fileURLToPath } from "node:url";
import type { StartFiles } from "../client/pagefind-index.ts";
import { writeBundles } from "./bundle.ts";

const CLIENT = new URL("../client/", import.meta.url);
/** Browsers of about 2023 on: what the style sheet needs as well. */
const TARGET = "es2022";

/**
 * @param startFiles files of the bundle that the engine's start needs
 * @param outputDir folder for `search.js` and `search-engine.js`
 */
export async function bundleScripts(startFiles: StartFiles, outputDir: string): Promise<void> {
  await writeBundles({
    entryPoints: { search: clientFile("main.ts"), "search-engine": clientFile("start-engine.ts") },
    outdir: outputDir,
    target: TARGET,
    charset: "utf8",
    logLevel: "error",
    define: { START_FILES: JSON.stringify(startFiles) },
  });
}

function clientFile(name: string): string {
  return fileURLToPath(new URL(name, CLIENT));
}
