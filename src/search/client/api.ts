/** The search as a page's scripts see it: `window.guseul.search`. */
import type { Engine } from "./engine.ts";
import { excerptHtml } from "./excerpt.ts";
import { loadScript } from "./site-files.ts";

/** A hit: a page, or the section of it that matches best. */
export interface Hit {
  /** Relative to the site's root, percent-encoded. */
  url: string;
  title: string;
  heading: string;
  /** HTML: text escaped, matches in `<mark>`. */
  excerpt: string;
  score: number;
}

const ENGINE_SCRIPT = "search-engine.js";
const DEFAULT_LIMIT = 10;

const script = document.currentScript as HTMLScriptElement;

/** The site's root. */
export const siteRoot = new URL("../", script.src);

let engine: Promise<Engine> | undefined;

/** Starts the engine once; a failed start may be tried again. */
export function startEngine(): Promise<Engine> {
  engine ??= open().catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function open(): Promise<Engine> {
  await loadScript(new URL(ENGINE_SCRIPT, script.src));
  if (!window.guseul.startEngine) throw new Error(`${ENGINE_SCRIPT} did not run`);
  return window.guseul.startEngine();
}

/** Finds at most `limit` pages, each with its best section. */
export async function search(query: string, { limit = DEFAULT_LIMIT } = {}): Promise<Hit[]> {
  const { pages } = await (await startEngine()).search(query, { limit, sections: 1 });
  return pages.map(({ title, score, sections: [{ url, heading, excerpt }] }) => ({
    url,
    title,
    heading,
    excerpt: excerptHtml(excerpt),
    score,
  }));
}
