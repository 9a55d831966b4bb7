/** Reads one file of the notes folder as strict UTF-8, and says exactly what is wrong when it is not. */
import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./problem.ts";

/** Bytes in a text file: some twenty times the longest book, and still far from filling the memory. */
const SIZE_LIMIT = 32 * 1024 * 1024;

/** Why the system refuses a file → what an author can do about it. */
const REFUSALS: Record<string, [message: string, hint: string]> = {
  ENOENT: ["읽는 사이에 사라졌다.", "파일을 되돌리거나 명령을 다시 내린다."],
  EACCES: ["읽을 권한이 없다.", "파일의 권한을 고친다."],
  EPERM: ["읽을 권한이 없다.", "파일의 권한을 고친다."],
  ELOOP: ["심볼릭 링크는 읽지 않는다.", "링크가 가리키는 파일을 복사해 넣는다."],
};

/**
 * Reads a file.
 *
 * @param folder absolute path of the notes folder
 * @param path slash path below it
 * @returns the text with normal line ends, or undefined when a finding says why there is none
 */
export function readTextFile(
  folder: string,
  path: string,
  findings: Finding[],
): string | undefined {
  const bytes = readBytes(folder, path, findings);
  return bytes && decodeText(bytes, path, findings);
}

/** Reads the lines of a file for showing some of them: what is no UTF-8 is shown as such. */
export function readLines(folder: string, path: string): string[] {
  const bytes = readBytes(folder, path, []);
  return bytes ? new TextDecoder().decode(bytes).split(/\r\n?|\n/) : [];
}

/** Turns a system error about a file or folder into a finding. */
export function describeRefusal(path: string, error: unknown): Finding {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const known = Object.hasOwn(REFUSALS, code) ? REFUSALS[code] : undefined;
  const [message, hint] = known ?? [`읽지 못했다 (${code}).`, "파일과 디스크를 확인한다."];
  const rule = code === "ELOOP" ? "unsafe-input" : "unreadable-file";
  return { file: path, line: 1, column: 1, rule, message, hint };
}

function readBytes(folder: string, path: string, findings: Finding[]): Uint8Array | undefined {
  let descriptor: number | undefined;
  try {
    // A link or a pipe may have taken the file's place since the folder was listed.
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    descriptor = openSync(join(folder, path), flags);
    const status = fstatSync(descriptor);
    const fault = describeUnsafe(status);
    if (!fault) return readFileSync(descriptor);
    const [message, hint] = fault;
    findings.push({ file: path, line: 1, column: 1, rule: "unsafe-input", message, hint });
  } catch (error) {
    findings.push(describeRefusal(path, error));
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
  return undefined;
}

function describeUnsafe(status: Stats): [message: string, hint: string] | undefined {
  if (!status.isFile()) return ["파일도 폴더도 아니다.", "노트 폴더에서 옮긴다."];
  if (status.size <= SIZE_LIMIT) return undefined;
  return [
    `${Math.round(status.size / 1024 / 1024)} MiB인 파일은 읽지 않는다.`,
    `${SIZE_LIMIT / 1024 / 1024} MiB를 넘지 않게 나눈다.`,
  ];
}

function decodeText(bytes: Uint8Array, path: string, findings: Finding[]): string | undefined {
  const length = countValidBytes(bytes);
  const valid = new TextDecoder().decode(bytes.subarray(0, length));
  const nul = valid.indexOf("\0");
  if (length === bytes.length && nul < 0) return valid.replace(/\r\n?/g, "\n");
  const before = nul < 0 ? valid : valid.slice(0, nul);
  const offset = nul < 0 ? length : bytes.indexOf(0);
  const lines = before.split(/\r\n?|\n/);
  const value = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  findings.push({
    file: path,
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    rule: "encoding",
    message: `${offset + 1}번째 바이트(0x${value})가 UTF-8 글자가 아니다.`,
    hint: `${guessEncoding(bytes)}UTF-8로 다시 저장한다.`,
  });
  return undefined;
}

/** Counts the bytes that come before the first one no UTF-8 text can have there. */
function countValidBytes(bytes: Uint8Array): number {
  if (isValid(bytes, false)) return bytes.length;
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (middle <= bytes.length && isValid(bytes.subarray(0, middle), true)) valid = middle;
    else invalid = middle;
  }
  // A character that is cut off is valid so far: its first byte is the one to name.
  while (valid > 0 && !isValid(bytes.subarray(0, valid), false)) valid--;
  return valid;
}

function isValid(bytes: Uint8Array, isBeginning: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: isBeginning });
    return true;
  } catch {
    return false;
  }
}

/** Korean Windows editors save EUC-KR (CP949) or UTF-16 where they do not save UTF-8. */
function guessEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // Spaces and line ends of UTF-16 text carry a zero byte each, and no other text has any.
  if (hasMark || bytes.includes(0)) return "UTF-16으로 보인다. ";
  try {
    new TextDecoder("euc-kr", { fatal: true }).decode(bytes);
    return "EUC-KR(CP949)로 보인다. ";
  } catch {
    return "";
  }
}
