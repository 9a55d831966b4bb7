/** Runs the command line as a reader of the README would, over folders made for a test. */
import { execFile } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const PROJECT = fileURLToPath(new URL("..", import.meta.url));

/** What a command left behind. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs one command, such as `["build", "--input", "notes"]`, from the project's root. */
export function runGuseul(words: readonly string[]): Promise<Outcome> {
  const line = ["--import", "tsx", "src/cli/main.ts", ...words];
  return new Promise((done) => {
    execFile(process.execPath, line, { cwd: PROJECT }, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

/** Builds a folder of notes and fails loudly when that fails. */
export async function buildSite(
  input: string,
  output: string,
  ...words: string[]
): Promise<Outcome> {
  const outcome = await runGuseul(["build", "--input", input, "--output", output, ...words]);
  if (outcome.code !== 0)
    throw new Error(`build of ${input} ended with ${outcome.code}\n${outcome.stderr}`);
  return outcome;
}

/** Makes an empty folder outside the project; {@link removeFolders} takes it away. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "guseul-"));
  made.push(folder);
  return folder;
}
const made: string[] = [];

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Writes files by path into a folder. */
export function putFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Paths of all files below a folder, with slashes, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => lstatSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join("/"))
    .sort();
}

/** All files of a folder with their bytes, for comparing two of them. */
export function readFiles(folder: string): Map<string, string> {
  return new Map(
    listFiles(folder).map((path) => [path, readFileSync(join(folder, path), "latin1")]),
  );
}

/** The pages of a site. */
export function listPages(site: string): string[] {
  return listFiles(site).filter((path) => path.endsWith(".html"));
}
