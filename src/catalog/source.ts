/** Reads the notes folder: which files there are, and their bytes as strict UTF-8. */
import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./problem.ts";

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

/** Says whether a path is a note that {@link readSources} would read. */
export function isNote(path: string): boolean {
  return MARKDOWN.test(path) && !path.split(/[/\\]/).some(isSkipped);
}

/** Files and folders of tools, never an author's. */
function isSkipped(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

/**
 * Reads a folder of notes. Symbolic links are refused: they would publish what lies outside.
 *
 * @param folder absolute path
 * @param excluded absolute paths that are not notes, such as an output folder inside the input
 * @throws when the folder or a file in it cannot be read
 */
export function readSources(folder: string, excluded: readonly string[] = []): Sources {
  const sources: Sources = { folder, notes: new Map(), files: [], findings: [] };
  readFolder(sources, "", new Set(excluded));
  return sources;
}

function readFolder(sources: Sources, folder: string, excluded: ReadonlySet<string>): void {
  const entries = readdirSync(join(sources.folder, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (isSkipped(entry.name) || excluded.has(join(sources.folder, path))) continue;
    readEntry(sources, path, entry, excluded);
  }
}

function readEntry(
  sources: Sources,
  path: string,
  entry: Dirent,
  excluded: ReadonlySet<string>,
): void {
  if (entry.isSymbolicLink())
    sources.findings.push(
      findingAt(
        path,
        "unsafe-input",
        "심볼릭 링크는 읽지 않는다.",
        "링크가 가리키는 파일을 복사해 넣는다.",
      ),
    );
  else if (entry.isDirectory()) readFolder(sources, path, excluded);
  else if (!entry.isFile()) return;
  else if (!MARKDOWN.test(entry.name)) sources.files.push(path);
  else {
    const text = decodeText(readFileSync(join(sources.folder, path)), path, sources.findings);
    if (text !== undefined) sources.notes.set(path, text);
  }
}

/**
 * Reads a text file of the notes folder, such as a sample or site data.
 *
 * @param path one of {@link Sources.files}
 * @returns undefined when it is not UTF-8; the finding says so
 */
export function readText(sources: Sources, path: string, findings: Finding[]): string | undefined {
  return decodeText(readFileSync(join(sources.folder, path)), path, findings);
}

function decodeText(bytes: Uint8Array, path: string, findings: Finding[]): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.replace(/\r\n?/g, "\n");
  } catch {
    findings.push(
      findingAt(
        path,
        "encoding",
        "UTF-8이 아닌 글자가 있다.",
        `${guessEncoding(bytes)} UTF-8로 저장한다.`,
      ),
    );
    return undefined;
  }
}

/** Korean Windows editors save EUC-KR (CP949) or UTF-16 where they do not save UTF-8. */
function guessEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return "UTF-16으로 보인다.";
  try {
    new TextDecoder("euc-kr", { fatal: true }).decode(bytes);
    return "EUC-KR(CP949)로 보인다.";
  } catch {
    return "";
  }
}

function findingAt(file: string, rule: Finding["rule"], message: string, hint: string): Finding {
  return { file, line: 1, column: 1, rule, message, hint };
}
