/** Lists the notes folder and reads its notes; nothing outside it is ever read. */
import { accessSync, constants, type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./problem.ts";
import { describeRefusal, readTextFile } from "./text-file.ts";

/** Everything below the notes folder that may become part of the site. */
export interface Sources {
  /** Absolute path of the notes folder. */
  folder: string;
  /** Markdown files: path with slashes → text. */
  notes: Map<string, string>;
  /** All other files, paths with slashes; read only when needed. */
  files: string[];
  findings: Finding[];
}

const MARKDOWN = /\.(?:md|markdown)$/i;

/**
 * Says whether {@link readSources} would find a note, or a folder that it cannot read and must tell of.
 *
 * @throws when the folder itself cannot be read
 */
export function holdsNotes(folder: string): boolean {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => !isSkipped(name),
  );
  return (
    entries.some((entry) => !entry.isDirectory() && MARKDOWN.test(entry.name)) ||
    entries.some((entry) => entry.isDirectory() && holdsNotesOrSecrets(join(folder, entry.name)))
  );
}

function holdsNotesOrSecrets(folder: string): boolean {
  try {
    return holdsNotes(folder);
  } catch {
    return true;
  }
}

/** Files and folders of tools, never an author's. */
function isSkipped(name: string): boolean {
  return name.startsWith(".") || name === "node_modules" || name === "__pycache__";
}

/** Python's virtual environments: links to the system and thousands of files that nobody wrote. */
function isVirtualEnvironment(entries: readonly Dirent[]): boolean {
  return entries.some(({ name }) => name === "pyvenv.cfg");
}

/**
 * Reads a folder of notes. Symbolic links are refused: they would publish what lies outside.
 *
 * @param folder absolute path
 * @param excluded absolute paths that are not notes, such as an output folder inside the input
 * @throws when the folder itself cannot be read; what is wrong below it becomes a finding
 */
export function readSources(folder: string, excluded: readonly string[] = []): Sources {
  const sources: Sources = { folder, notes: new Map(), files: [], findings: [] };
  readEntries(sources, "", readdirSync(folder, { withFileTypes: true }), new Set(excluded));
  return sources;
}

/**
 * Reads a text file of the notes folder, such as a sample or site data.
 *
 * @param path one of {@link Sources.files}
 * @returns undefined when it cannot be read as UTF-8; the finding says why
 */
export function readText(sources: Sources, path: string, findings: Finding[]): string | undefined {
  return readTextFile(sources.folder, path, findings);
}

function readFolder(sources: Sources, folder: string, excluded: ReadonlySet<string>): void {
  try {
    const entries = readdirSync(join(sources.folder, folder), { withFileTypes: true });
    readEntries(sources, folder, entries, excluded);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    sources.findings.push(describeRefusal(folder, error));
  }
}

function readEntries(
  sources: Sources,
  folder: string,
  entries: Dirent[],
  excluded: ReadonlySet<string>,
): void {
  if (folder !== "" && isVirtualEnvironment(entries)) return;
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (isSkipped(entry.name) || excluded.has(join(sources.folder, path))) continue;
    if (!entry.isDirectory()) readFile(sources, path, entry);
    else readFolder(sources, path, excluded);
  }
}

function readFile(sources: Sources, path: string, entry: Dirent): void {
  const refuse = (message: string, hint: string) =>
    sources.findings.push({ file: path, line: 1, column: 1, rule: "unsafe-input", message, hint });
  if (entry.isSymbolicLink())
    refuse("심볼릭 링크는 읽지 않는다.", "링크가 가리키는 파일을 복사해 넣는다.");
  else if (!entry.isFile()) refuse("파일도 폴더도 아니다.", "노트 폴더에서 옮긴다.");
  // Node shows bytes that are no UTF-8 so, and then finds no such file.
  else if (entry.name.includes("\uFFFD")) refuse("이름이 UTF-8이 아니다.", "파일 이름을 바꾼다.");
  else if (!MARKDOWN.test(entry.name)) listFile(sources, path);
  else {
    const text = readTextFile(sources.folder, path, sources.findings);
    if (text !== undefined) sources.notes.set(path, text);
  }
}

/** A file that is copied unread must be found unreadable before a build comes to it. */
function listFile(sources: Sources, path: string): void {
  try {
    accessSync(join(sources.folder, path), constants.R_OK);
    sources.files.push(path);
  } catch (error) {
    sources.findings.push(describeRefusal(path, error));
  }
}
