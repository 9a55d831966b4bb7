/** Decides which page each note becomes, and finds notes that would overwrite each other. */
import { folderOf } from "../text/url.ts";
import type { Finding } from "./problem.ts";

const GENERATED = "생성기가 만드는 파일";

/** Paths of the output that belong to the generator itself. */
const RESERVED = /^(?:(?:404|search)\.html$|pagefind\/|assets\/(?:site|theme|search)[.-])/i;

/** Says whether the generator writes this file itself. */
export function isReserved(output: string): boolean {
  return RESERVED.test(output);
}

/**
 * Maps note paths to output paths: `a/b.md` → `a/b.html`; `index.md`, else `README.md`, is the
 * folder's `index.html`.
 *
 * @param notes paths of all notes, sorted
 * @param files paths of all other files, which keep their names
 */
export function assignOutputs(
  notes: readonly string[],
  files: readonly string[],
): { outputs: Map<string, string>; findings: Finding[] } {
  const outputs = new Map<string, string>();
  const findings: Finding[] = [];
  const indexes = new Set(
    notes.map(outputOf).filter((output) => /(?:^|\/)index\.html$/.test(output)),
  );
  const taken = new Map(files.map((file) => [collisionKey(file), file]));
  for (const file of files) if (isReserved(file)) findings.push(collision(file, file, GENERATED));
  for (const note of notes) {
    let output = outputOf(note);
    const folderIndex = output.replace(/[^/]+$/, "index.html");
    if (/(?:^|\/)readme\.html$/i.test(output) && !indexes.has(folderIndex)) {
      output = folderIndex;
      indexes.add(folderIndex);
    }
    const other = isReserved(output) ? GENERATED : taken.get(collisionKey(output));
    if (other !== undefined) {
      findings.push(collision(note, output, other));
      output = findFreeName(output, taken);
    }
    taken.set(collisionKey(output), note);
    outputs.set(note, output);
  }
  return { outputs, findings };
}

/** Finds files that stand where an index is made for a folder without one. */
export function checkMadeIndexes(indexes: readonly string[], files: readonly string[]): Finding[] {
  const taken = new Map(files.map((file) => [collisionKey(file), file]));
  return indexes.flatMap((index) => {
    const file = taken.get(collisionKey(index));
    return file === undefined ? [] : [collision(file, index, GENERATED)];
  });
}

function outputOf(note: string): string {
  return note.normalize("NFC").replace(/\.(?:md|markdown)$/i, ".html");
}

/** macOS and Windows see one file where Linux sees two. */
function collisionKey(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

function findFreeName(output: string, taken: ReadonlyMap<string, string>): string {
  let number = 2;
  const candidate = () => output.replace(/\.html$/, `-${number}.html`);
  while (taken.has(collisionKey(candidate()))) number++;
  return candidate();
}

function collision(note: string, output: string, other: string): Finding {
  return {
    file: note,
    line: 1,
    column: 1,
    rule: "output-collision",
    message: `'${output}'을 '${other}'도 쓴다.`,
    hint:
      folderOf(note) === folderOf(other) ? "둘 중 하나의 이름을 바꾼다." : "파일 이름을 바꾼다.",
  };
}
