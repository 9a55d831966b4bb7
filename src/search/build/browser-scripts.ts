/** Bundles the browser scripts: the small one of every page, and the engine with Pagefind's runtime. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const CLIENT = new URL("../client/", import.meta.url);
/** Browsers of about 2023 on: what the style sheet needs as well. */
const TARGET = "es2022";

/**
 * @param runtime Pagefind's runtime, an ES module, whose `fetch` is replaced by ours
 * @param startFiles files of the bundle that the start needs
 * @param outputDir folder for `search.js` and `search-engine.js`
 * @throws Error when the runtime no longer calls `fetch`: then nothing would load on `file://`
 */
export async function bundleScripts(
  runtime: string,
  startFiles: string[],
  outputDir: string,
): Promise<void> {
  const common = {
    bundle: true,
    format: "iife",
    minify: true,
    target: TARGET,
    charset: "utf8",
    logLevel: "error",
  } as const;
  const [, engine] = await Promise.all([
    build({ ...common, entryPoints: [clientFile("main.ts")], outfile: `${outputDir}/search.js` }),
    build({
      ...common,
      entryPoints: [clientFile("start-engine.ts")],
      outfile: `${outputDir}/search-engine.js`,
      alias: { "pagefind-runtime": runtime },
      inject: [clientFile("pagefind-fetch.ts")],
      // Only asked for when no base path is given.
      define: { "import.meta.url": '""', START_FILES: JSON.stringify(startFiles) },
      metafile: true,
    }),
  ]);
  const imports = Object.entries(engine.metafile.inputs).find(([path]) =>
    path.endsWith("pagefind.js"),
  )?.[1].imports;
  if (!imports?.some(({ path }) => path.endsWith("pagefind-fetch.ts")))
    throw new Error(
      "Pagefind's runtime no longer calls fetch(): the search could not read its files.",
    );
}

function clientFile(name: string): string {
  return fileURLToPath(new URL(name, CLIENT));
}
