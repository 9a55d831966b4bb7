/** The links command: asks the addresses outside the site whether they still answer. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { readNotes } from "../../eleventy/notes.ts";
import { type Arguments, UsageError } from "../arguments.ts";
import { checkInput } from "../input.ts";
import { printProblems } from "../report.ts";
import { readCache, writeCache } from "./cache.ts";
import { collectExternalLinks } from "./external-link.ts";
import { forEachPolitely } from "./host-queue.ts";
import { PATIENCE, type Patience, type ProbeResult, probe } from "./probe.ts";
import { type CheckedLink, isDead, renderLinkReport } from "./report.ts";
import { retireLinks } from "./retire.ts";

const CACHE_FILE = ".guseul/links.json";
/** Milliseconds between two requests to one host. */
const PAUSE = 1_000;

/**
 * Checks the external links of a folder of notes, or marks some as retired.
 *
 * @returns 1 when a link is dead, else 0
 */
export async function links({ input, output, report, retire }: Arguments): Promise<number> {
  const folder = checkInput(input);
  const { catalog, problems } = await readNotes(folder, {
    lenient: true,
    excluded: [resolve(output)],
  });
  // What could not be read holds links that nobody asks for.
  printProblems(
    problems.filter(({ severity }) => severity === "error"),
    folder,
  );
  if (retire.length > 0) {
    for (const url of retire) {
      const counts = catalog.notes.map((note) => retireLinks(folder, note, url));
      const count = counts.reduce((sum, each) => sum + each, 0);
      if (count === 0) throw new UsageError(`노트에 '${url}' 링크가 없다.`);
      console.log(`링크 ${count}개를 은퇴시켰다: ${url}`);
    }
    return 0;
  }
  const checked = await checkLinks(
    collectExternalLinks(catalog),
    resolve(CACHE_FILE),
    PATIENCE,
    PAUSE,
  );
  const display = (file: string) => relative(process.cwd(), join(folder, file));
  const text = renderLinkReport(checked, display);
  mkdirSync(dirname(resolve(report)), { recursive: true });
  writeFileSync(resolve(report), text);
  console.log(text);
  console.log(`보고서: ${report}`);
  return checked.some(isDead) ? 1 : 0;
}

/**
 * Checks addresses, each host politely; what answered well a short while ago is not asked again.
 *
 * @param pause milliseconds between two requests to one host
 */
export async function checkLinks(
  external: readonly Omit<CheckedLink, "result">[],
  cacheFile: string,
  patience: Patience,
  pause: number,
): Promise<CheckedLink[]> {
  const results = readCache(cacheFile, Date.now());
  const urls = external.map(({ url }) => url).filter((url) => !results.has(url));
  const note = (url: string, result: ProbeResult) => {
    results.set(url, { ...result, checked: new Date().toISOString() });
    console.error(`${result.state === "alive" ? "  " : "! "}${url} ${result.reason}`.trimEnd());
  };
  const left = await forEachPolitely(urls, pause, async (url) => {
    const result = await probe(url, patience);
    note(url, result);
    return !result.wantsRest;
  });
  for (const url of left)
    note(url, { state: "unsure", reason: "서버가 쉬어 달라고 해 묻지 않았다" });
  writeCache(cacheFile, results);
  return external.flatMap((link) => {
    const result = results.get(link.url);
    return result ? [{ ...link, result }] : [];
  });
}
