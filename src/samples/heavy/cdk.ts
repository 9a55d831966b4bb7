/** Checks a CDK app in TypeScript: compiles it with `tsc`, runs it and its tests. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { cp } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import type { SampleFault } from "../checks/fault.ts";
import type { HeavySample } from "./heavy-sample.ts";
import { checkScript } from "./script.ts";

const require = createRequire(import.meta.url);
/** Where the app's packages are found: beside this project's own. */
const PACKAGES = dirname(dirname(require.resolve("aws-cdk-lib/package.json")));
const COMPILER = join(PACKAGES, "typescript/bin/tsc");
const RUNNER = require.resolve("tsx");
const DIAGNOSTIC = /^(.+?)\((\d+),(\d+)\): error (TS\d+: .*)$/;

/** A fault and the file of the app that has it. */
interface AppFault extends SampleFault {
  file: string;
}

/** Files of one app share its result; the key is the content of them all. */
const results = new Map<string, Promise<AppFault[]>>();

/** Checks one source file of an app. */
export async function checkCdkSource(sample: HeavySample): Promise<SampleFault[]> {
  const syntax = await checkScript(sample);
  const app = findApp(sample.file);
  if (syntax.length > 0 || !app) return syntax;
  const path = relative(app, sample.file);
  const key = hashApp(app, path, sample.text);
  let result = results.get(key);
  if (!result) {
    result = checkApp(app, path, sample.text);
    results.set(key, result);
  }
  return (await result)
    .filter(({ file }) => file === path)
    .map(({ line, column, message, hint }) => ({ line, column, message, hint }));
}

/** The folder of the app: the nearest one above with a cdk.json. */
function findApp(file: string): string | undefined {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, "cdk.json"))) return folder;
  return undefined;
}

function listFiles(app: string): string[] {
  return readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|json)$/.test(entry.name))
    .map((entry) => relative(app, join(entry.parentPath, entry.name)))
    .filter((path) => !/(?:^|[\\/])(?:node_modules|cdk\.out)[\\/]/.test(path))
    .sort();
}

function hashApp(app: string, changed: string, text: string): string {
  const hash = createHash("sha256").update(app);
  for (const path of listFiles(app))
    hash.update(`\0${path}\0${path === changed ? text : readFileSync(join(app, path), "utf8")}`);
  return hash.digest("hex");
}

async function checkApp(app: string, changed: string, text: string): Promise<AppFault[]> {
  // A copy beside the project's packages finds them, and leaves nothing among the notes.
  const copy = mkdtempSync(join(dirname(PACKAGES), ".guseul-cdk-"));
  try {
    const files = listFiles(app);
    for (const path of files) await cp(join(app, path), join(copy, path));
    writeFileSync(join(copy, changed), text);
    symlinkSync(PACKAGES, join(copy, "node_modules"), "junction");
    const faults = compile(copy);
    if (faults.length > 0) return faults;
    const tests = files.filter((path) => path.endsWith(".test.ts"));
    const { app: command } = JSON.parse(readFileSync(join(copy, "cdk.json"), "utf8")) as {
      app: string;
    };
    const entry = /(\S+\.ts)/.exec(command)?.[1];
    return [
      ...(entry ? run(copy, [entry], files) : []),
      ...tests.flatMap((path) => run(copy, ["--test", path], files)),
    ];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function compile(folder: string): AppFault[] {
  const words = [COMPILER, "--noEmit", "--pretty", "false", "-p", folder];
  const { stdout } = spawnSync(process.execPath, words, { encoding: "utf8", cwd: folder });
  return stdout.split("\n").flatMap((text) => {
    const [, file, line, column, message] = DIAGNOSTIC.exec(text) ?? [];
    if (file === undefined || message === undefined) return [];
    const place = { line: Number(line), column: Number(column) };
    return [{ file, ...place, message, hint: "CDK의 형식을 확인한다." }];
  });
}

/** Runs the app or a test as its author would: what throws has its line in the stack. */
function run(folder: string, words: string[], files: readonly string[]): AppFault[] {
  const { NODE_TEST_CONTEXT: _, NODE_OPTIONS: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", RUNNER, ...words], {
    encoding: "utf8",
    cwd: folder,
    env: { ...env, CDK_OUTDIR: join(folder, "cdk.out") },
  });
  if (status === 0) return [];
  const output = `${stdout}\n${stderr}`;
  const message = /(?:^|\s)((?:\w*Error|Template has)\b.*)/.exec(output)?.[1] ?? "합성하지 못했다.";
  const hint = "앱과 시험을 돌려 본다.";
  const fault = { message: `합성: ${message}`, hint };
  for (const file of files) {
    const place = new RegExp(`${file.replaceAll(/[.\\/]/g, "[.\\\\/]")}:(\\d+):(\\d+)`).exec(
      output,
    );
    if (place) return [{ file, line: Number(place[1]), column: Number(place[2]), ...fault }];
  }
  return [{ file: words.at(-1) ?? "", line: 1, column: 1, ...fault }];
}
