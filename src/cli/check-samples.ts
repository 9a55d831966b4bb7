/**
 * The command `npm run check:samples`: every sample of a site against its real schema, or any files
 * that are named.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { buildCatalog } from "../catalog/catalog.ts";
import { type Finding, rateFindings } from "../catalog/problem.ts";
import { readSources } from "../catalog/source.ts";
import type { SampleFault } from "../samples/checks/fault.ts";
import { listSamples, toFinding } from "../samples/checks/sample-check.ts";
import { checkSample } from "../samples/heavy/heavy-check.ts";
import { MissingToolError } from "../samples/heavy/heavy-sample.ts";
import { ResultCache } from "../samples/heavy/result-cache.ts";
import { findKind, type SampleKind } from "../samples/kind.ts";
import { createMarkdown } from "../syntax/markdown.ts";
import { UsageError } from "./arguments.ts";
import { checkInput } from "./input.ts";
import { printProblems } from "./report.ts";

const USAGE = `쓰는 법
  npm run check:samples                        notes/의 설정 샘플을 모두 검사한다
  npm run check:samples -- --input 폴더         다른 노트의 샘플을 검사한다
  npm run check:samples -- buildspec.yml …     내 파일을 검사한다`;
const EXIT = { content: 1, usage: 2, environment: 3 } as const;
const CACHE = ".guseul/samples.json";

/** A file to check. */
interface Target {
  /** Path for messages, below the folder. */
  path: string;
  text: string;
  kind: SampleKind | undefined;
}

try {
  const words = process.argv.slice(2);
  const isSite = words.length === 0 || words[0] === "--input";
  process.exitCode = isSite ? await checkSite(words) : await checkFiles(words);
} catch (error) {
  const isUsage = error instanceof UsageError;
  console.error(isUsage ? `${error.message}\n\n${USAGE}` : error);
  process.exitCode = isUsage ? EXIT.usage : EXIT.environment;
}

async function checkSite(words: readonly string[]): Promise<number> {
  const [, input = "notes", ...rest] = words;
  if (rest.length > 0) throw new UsageError(`'${rest.join(" ")}'를 알지 못한다.`);
  const folder = checkInput(input);
  const { catalog } = buildCatalog(createMarkdown(), readSources(folder));
  const findings: Finding[] = [];
  const samples = listSamples(catalog, findings);
  return report(folder, samples, findings);
}

async function checkFiles(words: readonly string[]): Promise<number> {
  const option = words.find((word) => word.startsWith("-"));
  if (option) throw new UsageError(`'${option}' 선택지는 없다.`);
  const folder = process.cwd();
  const targets = words.map((word): Target => {
    const file = resolve(word);
    if (!existsSync(file) || !statSync(file).isFile())
      throw new UsageError(`'${word}' 파일이 없다.`);
    const text = readFileSync(file, "utf8").replace(/\r\n?/g, "\n");
    const path = relative(folder, file).replaceAll("\\", "/");
    return { path, text, kind: findKind(path, text) };
  });
  return report(folder, targets, []);
}

async function report(
  folder: string,
  targets: readonly Target[],
  findings: Finding[],
): Promise<number> {
  const cache = new ResultCache(resolve(CACHE));
  const unchecked: string[] = [];
  let skipped = 0;
  for (const target of targets) {
    const faults = await checkTarget(folder, target, targets, cache);
    if (faults === "no tool") skipped++;
    else if (faults) findings.push(...faults.map((fault) => toFinding(target.path, fault)));
    else unchecked.push(target.path);
  }
  cache.save();
  const problems = rateFindings(findings, {}, false);
  printProblems(problems, folder);
  const checked = targets.length - unchecked.length - skipped;
  console.log(`샘플 ${targets.length}개 가운데 ${checked}개를 검사했다.`);
  if (skipped > 0) console.log(`도구가 없어 ${skipped}개를 건너뛰었다.`);
  for (const path of unchecked)
    console.log(`  맞춰 볼 스키마가 없다: ${relative("", join(folder, path))}`);
  return problems.length > 0 ? EXIT.content : 0;
}

/** Undefined for a file that nothing can check. */
async function checkTarget(
  folder: string,
  { path, text, kind }: Target,
  targets: readonly Target[],
  cache: ResultCache,
): Promise<SampleFault[] | "no tool" | undefined> {
  if (!kind) return undefined;
  // The files of a CDK app are compiled together.
  const neighbours =
    kind === "cdk"
      ? targets.filter((other) => dirname(dirname(other.path)) === dirname(dirname(path)))
      : [];
  const key = cache.keyOf(kind, path, text, ...neighbours.map((other) => other.text));
  const known = cache.get(key);
  if (known) return known;
  try {
    const faults = await checkSample(kind, { file: join(folder, path), text });
    cache.set(key, faults);
    return faults;
  } catch (error) {
    if (!(error instanceof MissingToolError)) throw error;
    console.error(`'${error.message}'를 찾지 못해 ${path}를 검사하지 못했다.`);
    return "no tool";
  }
}
