/** Builds the sites that the browser tests read, once for all of them, and hosts them. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describeMissing } from "../../scripts/browser.mjs";
import { buildSite, PROJECT } from "../guseul.ts";
import { serveFolder } from "./static-server.ts";

/** Ignored by git; each site is a folder of it, and so has a base path when hosted. */
export const SITES_FOLDER = join(PROJECT, "test-results/sites");
/** Tells the workers where the sites are hosted. */
export const PORT_VARIABLE = "GUSEUL_TEST_PORT";

const NOTES = {
  handbook: "notes",
  features: "e2e/sites/markdown-features",
  samples: "e2e/sites/samples",
  stranger: "e2e/sites/strangers-notes",
  search: "e2e/sites/search",
} as const;
export type SiteName = keyof typeof NOTES;
export const SITE_NAMES = Object.keys(NOTES) as SiteName[];

export default async function buildSites(): Promise<() => void> {
  for (const sentence of describeMissing()) console.warn(sentence);
  await rm(SITES_FOLDER, { recursive: true, force: true });
  for (const [name, notes] of Object.entries(NOTES))
    await buildSite(notes, join(SITES_FOLDER, name));
  const { port, close } = await serveFolder(SITES_FOLDER);
  process.env[PORT_VARIABLE] = String(port);
  return close;
}
