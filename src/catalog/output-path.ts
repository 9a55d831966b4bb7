/** Decides which page each note becomes, and finds files that would overwrite each other. */
import { folderOf } from "../text/url.ts";
import type { Finding, Rule } from "./problem.ts";

const GENERATED = "생성기가 만드는 파일";

/** Paths of the output that belong to the generator itself. */
const RESERVED = /^(?:(?:404|search)\.html$|pagefind\/|assets\/(?:site|theme|search)[.-])/i;
/** Names that Windows keeps for devices, with any extension; it drops dots and spaces at an end. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[. ]$/i;
/** Characters that no name on Windows can have, and those that nobody sees. */
const UNPORTABLE = /[<>:"|?*\\\p{Cc}\p{Cf}]/u;

/** Says whether a path of the output belongs to the generator. */
export function isReserved(path: string): boolean {
  return RESERVED.test(path);
}

/** macOS and Windows see one file where Linux sees two. */
export function collisionKey(path: string): string {
  return path.normalize("NFC").toLowerCase();
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
  const findings = [...files, ...notes].flatMap(checkName);
  const indexes = new Set(
    notes.map(outputOf).filter((output) => /(?:^|\/)index\.html$/.test(output)),
  );
  const taken = new Map<string, string>();
  const claim = (path: string, owner: string) => {
    const other = isReserved(path) ? GENERATED : taken.get(collisionKey(path));
    if (other !== undefined) findings.push(collision(owner, path, other));
    return other === undefined;
  };
  for (const file of files) {
    claim(file, file);
    taken.set(collisionKey(file), file);
  }
  for (const note of notes) {
    let output = outputOf(note);
    const folderIndex = output.replace(/[^/]+$/, "index.html");
    if (/(?:^|\/)readme\.html$/i.test(output) && !indexes.has(folderIndex)) {
      output = folderIndex;
      indexes.add(folderIndex);
    }
    if (!claim(output, note)) output = findFreeName(output, taken);
    taken.set(collisionKey(output), note);
    outputs.set(note, output);
  }
  findings.push(...checkFolders(taken, notes));
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

function findFreeName(output: string, taken: ReadonlyMap<string, string>): string {
  let number = 2;
  const candidate = () => output.replace(/\.html$/, `-${number}.html`);
  while (taken.has(collisionKey(candidate()))) number++;
  return candidate();
}

function checkName(path: string): Finding[] {
  const steps = path.split("/");
  if (steps.some((step) => DEVICE.test(step)))
    return [
      findingAt(
        path,
        "output-collision",
        `'${path}'은 Windows가 장치에 쓰는 이름이라 파일이 되지 않는다.`,
        "con, aux, nul 같은 이름과 끝의 점·공백을 피한다.",
      ),
    ];
  const character = UNPORTABLE.exec(path)?.[0];
  if (character === undefined) return [];
  const name = /\p{C}/u.test(character)
    ? `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`
    : character;
  const message = `이름에 Windows에서 못 쓰거나 보이지 않는 글자 '${name}'가 있다.`;
  return [findingAt(path, "unportable-name", message, "파일 이름에서 뺀다.")];
}

/** `a.md` becomes `a.html`, where a folder `a.html` may be. */
function checkFolders(taken: ReadonlyMap<string, string>, notes: readonly string[]): Finding[] {
  const folders = new Map<string, string>();
  for (const owner of taken.values())
    for (let folder = folderOf(owner); folder !== ""; folder = folderOf(folder))
      folders.set(collisionKey(folder), folder);
  return notes.flatMap((note) => {
    const folder = folders.get(collisionKey(outputOf(note)));
    return folder === undefined ? [] : [collision(note, outputOf(note), `${folder}/`)];
  });
}

function collision(file: string, output: string, other: string): Finding {
  const hint =
    folderOf(file) === folderOf(other) ? "둘 중 하나의 이름을 바꾼다." : "파일 이름을 바꾼다.";
  return findingAt(file, "output-collision", `'${output}'을 '${other}'도 쓴다.`, hint);
}

function findingAt(file: string, rule: Rule, message: string, hint: string): Finding {
  return { file, line: 1, column: 1, rule, message, hint };
}
