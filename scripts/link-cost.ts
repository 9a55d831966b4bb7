/**
 * Measures what term links cost: the share of a build's processor time that finding, choosing and
 * writing them takes.
 *
 *     npx tsx scripts/link-cost.ts --input DIR [--terms 500]
 *
 * The notes are built twice as they lie in DIR, with a glossary made of their own words: once of the
 * most frequent ones, once of words of every frequency. Time is read from the profile of the build.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readSources } from "../src/catalog/source.ts";
import { cutParticles } from "../src/text/particle.ts";

/** Part of a profile as V8 writes it. */
interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  samples: number[];
  /** Microseconds. */
  timeDeltas: number[];
}

/** What functions work on, with all that they call. */
const OWNERS: Readonly<Record<string, string>> = {
  "tieThreads thread.ts": "linking",
  "withTermLinks term-link.ts": "linking",
  "renderNote note-html.ts": "build",
  "buildThreadSite thread-pages.ts": "following",
  "threadsOf thread-pages.ts": "following",
  "buildTermData term-data.ts": "following",
  "(idle) ": "nothing",
  // Whoever filled the memory pays for it in proportion.
  "(garbage collector) ": "nothing",
};
/** Pages that a word of the second glossary stands on at least. */
const FEWEST_PAGES = 3;
const PROJECT = fileURLToPath(new URL("..", import.meta.url));

const { values } = parseArgs({
  options: { input: { type: "string" }, terms: { type: "string", default: "500" } },
});
if (!values.input) throw new Error("--input DIR");
const words = rankWords(values.input);
const count = Number(values.terms);
measure("most frequent words", words.slice(0, count));
const step = Math.max(1, Math.floor(words.length / count));
measure("words of every frequency", words.filter((_, index) => index % step === 0).slice(0, count));

/** The stems of a folder's words, those on the most pages first. */
function rankWords(folder: string): string[] {
  const pages = new Map<string, number>();
  for (const text of readSources(folder).notes.values()) {
    const stems = (text.match(/[가-힣]{2,}/g) ?? []).map(
      (word) => cutParticles(word).at(-1) ?? word,
    );
    for (const stem of new Set(stems)) pages.set(stem, (pages.get(stem) ?? 0) + 1);
  }
  return [...pages]
    .filter(([, on]) => on >= FEWEST_PAGES)
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .map(([word]) => word);
}

function measure(name: string, terms: readonly string[]): void {
  const work = mkdtempSync(join(tmpdir(), "guseul-link-cost-"));
  try {
    const notes = join(work, "notes");
    cpSync(values.input ?? "", notes, { recursive: true });
    const glossary = terms.map((ko, index) => ({ id: `term-${index}`, ko, definition: ko }));
    writeFileSync(join(notes, "glossary.yaml"), JSON.stringify(glossary));
    report(name, terms.length, profileBuild(work, notes));
  } finally {
    rmSync(work, { recursive: true });
  }
}

function profileBuild(work: string, notes: string): Profile {
  const profiles = join(work, "profiles");
  const flags = ["--cpu-prof", `--cpu-prof-dir=${profiles}`, "--import", "tsx"];
  const build = ["src/cli/main.ts", "build", "--lenient", "--input", notes];
  const { status, stderr } = spawnSync(
    process.execPath,
    [...flags, ...build, "--output", join(work, "site")],
    { cwd: PROJECT, encoding: "utf8", maxBuffer: 1 << 30 },
  );
  if (status !== 0) throw new Error(stderr);
  // The other profiles are those of the loader's threads.
  const [main = ""] = readdirSync(profiles).filter((file) => /\.0\.\d+\.cpuprofile$/.test(file));
  return JSON.parse(readFileSync(join(profiles, main), "utf8"));
}

function report(name: string, terms: number, profile: Profile): void {
  const times = new Map<string, number>();
  const spend = (key: string, time: number) => times.set(key, (times.get(key) ?? 0) + time);
  const owners = findOwners(profile);
  for (const [index, sample] of profile.samples.entries())
    spend(owners.get(sample) ?? "build", profile.timeDeltas[index] ?? 0);
  times.delete("nothing");
  const busy = [...times.values()].reduce((sum, time) => sum + time, 0);
  const share = (key: string) => {
    const time = times.get(key) ?? 0;
    return `${(time / 1e6).toFixed(2)} s, ${((100 * time) / busy).toFixed(1)} %`;
  };
  console.log(`${terms} terms, ${name}: build ${(busy / 1e6).toFixed(1)} s`);
  console.log(`  linking                          ${share("linking")}`);
  console.log(`  backlinks, related, terms' pages ${share("following")}`);
}

/** What each node of a profile belongs to. */
function findOwners({ nodes }: Profile): Map<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const owners = new Map<number, string>();
  const visit = (id: number, outer: string) => {
    const node = byId.get(id);
    if (!node) return;
    const { functionName, url } = node.callFrame;
    const owner = OWNERS[`${functionName} ${url.slice(url.lastIndexOf("/") + 1)}`] ?? outer;
    owners.set(id, owner);
    for (const child of node.children ?? []) visit(child, owner);
  };
  visit(nodes[0]?.id ?? 0, "build");
  return owners;
}
