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
/** Addresses of one host that may stay without an answer before the rest is left alone. */
const SILENCE_LIMIT = 3;
/** Milliseconds between two writings of the cache: an interrupted check asks on from there. */
const SAVING = 10_000;

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
  const silences = new Map<string, number>();
  let saved = performance.now();
  const left = await forEachPolitely(urls, pause, async (url) => {
    const { isSilent, ...result } = await probe(url, patience);
    note(url, result);
    if (performance.now() - saved > SAVING) {
      writeCache(cacheFile, results);
      saved = performance.now();
    }
    const { host } = new URL(url);
    const silence = isSilent ? (silences.get(host) ?? 0) + 1 : 0;
    silences.set(host, silence);
    return !result.wantsRest && silence < SILENCE_LIMIT;
  });
  for (const url of left) {
    const isSilent = (silences.get(new URL(url).host) ?? 0) >= SILENCE_LIMIT;
    const why = isSilent ? "거듭 답하지 않아" : "쉬어 달라고 해";
    note(url, { state: "unsure", reason: `서버가 ${why} 묻지 않았다` });
  }
  writeCache(cacheFile, results);
  return external.flatMap((link) => {
    const result = results.get(link.url);
    return result ? [{ ...link, result }] : [];
  });
}
