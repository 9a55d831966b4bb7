/** Decides which page each note becomes, and finds files that would overwrite each other. */
import { folderOf } from "../text/url.ts";
import { GENERATED, OutputClaims } from "./output-claim.ts";
import type { Finding, Rule } from "./problem.ts";

/** Names that Windows keeps for devices, with any extension; it drops dots and spaces at an end. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[. ]$/i;
/** Bytes of a name on the file systems of Linux; those of others allow no more. */
const NAME_LIMIT = 255;
/** Characters that no name on Windows can have, and those that nobody sees. */
const UNPORTABLE = /[<>:"|?*\\\p{Cc}\p{Cf}]/u;

/** Where notes and files go. */
export interface Outputs {
  /** Note's path → path of its page. */
  outputs: Map<string, string>;
  /** Files that can be copied: in a lenient build the generator's own files win. */
  files: string[];
  claims: OutputClaims;
  findings: Finding[];
}

/**
 * Maps note paths to output paths: `a/b.md` → `a/b.html`; `index.md`, else `README.md`, is the
 * folder's `index.html`.
 *
 * @param notes paths of all notes, sorted
 * @param files paths of all other files, which keep their names
 */
export function assignOutputs(notes: readonly string[], files: readonly string[]): Outputs {
  const outputs = new Map<string, string>();
  const findings = [...files, ...notes].flatMap(checkName);
  const indexes = new Set(
    notes.map(outputOf).filter((output) => /(?:^|\/)index\.html$/.test(output)),
  );
  const claims = new OutputClaims([...files, ...notes]);
  const findOther = (path: string, owner: string) => {
    const other = claims.ownerOf(path);
    if (other !== undefined) findings.push(collision(owner, path, other));
    return other;
  };
  const kept = files.filter((file) => {
    if (findOther(file, file) === GENERATED) return false;
    claims.claim(file, file);
    return true;
  });
  for (const note of notes) {
    let output = outputOf(note);
    const folderIndex = output.replace(/[^/]+$/, "index.html");
    if (/(?:^|\/)readme\.html$/i.test(output) && !indexes.has(folderIndex)) {
      output = folderIndex;
      indexes.add(folderIndex);
    }
    if (findOther(output, note) !== undefined) output = claims.findFreeName(output);
    if (output.split("/").some(isTooLong)) output = claims.findFreeName(shorten(output));
    claims.claim(output, note);
    outputs.set(note, output);
  }
  return { outputs, files: kept, claims, findings };
}

/** Claims the indexes made for folders without one, and finds what stands there. */
export function claimMadeIndexes(indexes: Iterable<string>, claims: OutputClaims): Finding[] {
  return [...indexes].flatMap((index) => {
    const other = claims.ownerOf(index);
    claims.claim(index, index);
    return other === undefined
      ? []
      : [collision(other === GENERATED ? index : other, index, GENERATED)];
  });
}

function outputOf(note: string): string {
  return note.normalize("NFC").replace(/\.(?:md|markdown)$/i, ".html");
}

function checkName(path: string): Finding[] {
  const fault = findNameFault(outputOf(path));
  if (fault !== undefined) return [findingAt(path, "output-collision", ...fault)];
  const character = UNPORTABLE.exec(path)?.[0];
  if (character === undefined) return [];
  const name = /\p{C}/u.test(character)
    ? `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`
    : character;
  const message = `이름에 Windows에서 못 쓰거나 보이지 않는 글자 '${name}'가 있다.`;
  return [findingAt(path, "unportable-name", message, "파일 이름에서 뺀다.")];
}

/** Finds why no file can have a path; undefined when it can. */
export function findNameFault(path: string): [message: string, hint: string] | undefined {
  const steps = path.split("/");
  if (steps.some((step) => DEVICE.test(step)))
    return [
      `'${path}'은 Windows가 장치에 쓰는 이름이라 파일이 되지 않는다.`,
      "con, aux, nul 같은 이름과 끝의 점·공백을 피한다.",
    ];
  const long = steps.find(isTooLong);
  if (long === undefined) return undefined;
  return [
    `이름 '${long.slice(0, 20)}…'이 너무 길다.`,
    `UTF-8로 ${NAME_LIMIT}바이트까지 쓸 수 있다.`,
  ];
}

function isTooLong(name: string): boolean {
  return Buffer.byteLength(name) > NAME_LIMIT;
}

/** Cuts a page's name so that it has room for a number; UTF-8 takes four bytes a character at most. */
function shorten(output: string): string {
  const folder = output.slice(0, output.lastIndexOf("/") + 1);
  const name = [...output.slice(folder.length)].slice(0, NAME_LIMIT / 4 - 10);
  return `${folder}${name.join("")}.html`;
}

/** @param other who has the path: a file, a folder with a slash at its end, or the generator */
export function collision(file: string, output: string, other: string): Finding {
  const hint =
    folderOf(file) === folderOf(other) ? "둘 중 하나의 이름을 바꾼다." : "파일 이름을 바꾼다.";
  return findingAt(file, "output-collision", `'${output}'을 '${other}'도 쓴다.`, hint);
}

function findingAt(file: string, rule: Rule, message: string, hint: string): Finding {
  return { file, line: 1, column: 1, rule, message, hint };
}
