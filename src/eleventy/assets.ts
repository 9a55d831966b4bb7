/** Writes what pages need beside themselves: styles, scripts, and the files that lie beside notes. */
import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Catalog } from "../catalog/catalog.ts";
import { writeBundles } from "../search/build/bundle.ts";

const SOURCE = fileURLToPath(new URL("..", import.meta.url));
const THEME = fileURLToPath(new URL("../../_includes", import.meta.url));

/** Browsers of the last years; Korean desktops update themselves. */
const TARGET = ["es2022", "chrome105", "firefox110", "safari16"];

/**
 * Copies the files of the notes folder and bundles the theme's own.
 *
 * @param output absolute path of the output folder
 */
export async function writeAssets(catalog: Catalog, output: string): Promise<void> {
  for (const file of catalog.filesByName.values()) {
    const target = join(output, file.normalize("NFC"));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(catalog.sources.folder, file), target);
  }
  await writeBundles({
    entryPoints: {
      site: join(THEME, "css/site.css"),
      theme: join(SOURCE, "client/theme.ts"),
      "site-behaviour": join(SOURCE, "client/site.ts"),
    },
    outdir: join(output, "assets"),
    entryNames: "[name]",
    target: TARGET,
    logLevel: "silent",
  });
}
