/** Tells whether a name stands for itself in running text or is a part of something longer. */
import { isVerbEnding } from "./conjugation.ts";
import { type Ending, readEnding } from "./ending.ts";

const WORD = /[\p{L}\p{N}\p{M}_]/u;
const HANGUL = /[가-힣]/;
const LATIN = /[A-Za-z0-9_]/;
/** Marks that make one word of what stands on both sides: `blue-green`, `a.b`, `AWS::Region`, `k=v`. */
const JOINT = /[-.:@#$=\\]/;
/** Marks that make another name of the word after them: `@team`, `#channel`, `--option`, `.git`. */
const SIGIL = /(?:[@#$]|(?<![^\s('"])(?:--?|\.))$/;
/** What makes another name of the word before it: `lambda()`, C++, C#. */
const TAIL = /^(?:\(\)|\+\+|#)/;
const PATH = /[A-Za-z0-9_.~:@/\\-]/;
const PATH_START = /^(?:[/\\~.]|[A-Za-z]:[/\\]|[a-z0-9-]+(?:\.[a-z0-9-]+)+[/\\])|:\/\//;
/** Characters read after a name: more than any verb is long. */
const AHEAD = 16;

/** Says whether a character belongs to a word, by its UTF-16 unit. */
function isWord(unit: number): boolean {
  // The common letters by their numbers; the expression is a hundred times slower.
  if (unit < 0x80)
    return (
      (unit >= 97 && unit <= 122) ||
      (unit >= 65 && unit <= 90) ||
      (unit >= 48 && unit <= 57) ||
      unit === 95
    );
  return (unit >= 0xac00 && unit <= 0xd7a3) || WORD.test(String.fromCharCode(unit));
}

/** Says whether a name can begin here: 배포 of 재배포 does not, nor CodeDeploy of `x-codedeploy`. */
export function isNameStart(text: string, start: number): boolean {
  if (start === 0 || !isWord(text.charCodeAt(start))) return true;
  if (isWord(text.charCodeAt(start - 1))) return false;
  const before = text.charAt(start - 1);
  if (before === " " || HANGUL.test(text.charAt(start))) return true;
  if (before === "/" || before === "\\") return !isPathStep(text, start);
  if (SIGIL.test(text.slice(Math.max(0, start - 3), start))) return false;
  return !(JOINT.test(before) && WORD.test(text.charAt(start - 2)));
}

/**
 * Reads how a name goes on.
 *
 * @param start offset of the name
 * @param end offset after it
 * @returns undefined when the word goes on as another one: 배포판, `codedeploy.log`, `lambda()`
 */
export function readNameEnd(text: string, start: number, end: number): Ending | undefined {
  const last = text.charAt(end - 1);
  const after = text.charAt(end);
  if (after === "" || !WORD.test(last)) return "noun";
  if (HANGUL.test(last)) return readHangulEnd(text, start, end);
  // After a Latin name any Hangul begins a word of its own: Lambda함수.
  if (HANGUL.test(after)) return isVerbEnding(hangulFrom(text, end)) ? "verb" : "noun";
  if (WORD.test(after) || TAIL.test(text.slice(end, end + 2))) return undefined;
  if ((after === "/" || after === "\\") && isPathStep(text, end - 1)) return undefined;
  return JOINT.test(after) && /[\w:/\\]/.test(text.charAt(end + 1)) ? undefined : "noun";
}

function readHangulEnd(text: string, start: number, end: number): Ending | undefined {
  const rest = hangulFrom(text, end);
  const stop = end + rest.length;
  if (WORD.test(text.charAt(stop))) return undefined;
  return readEnding(text.slice(start, end), rest, text.slice(stop, stop + AHEAD));
}

function hangulFrom(text: string, start: number): string {
  let stop = start;
  while (HANGUL.test(text.charAt(stop))) stop++;
  return text.slice(start, stop);
}

/**
 * A slash joins the steps of a path, `/opt/CodeDeploy` or `aws/codebuild/standard`, and stands
 * between two names as well, `ECS/EKS`: a path begins like one, or its step is in small letters.
 */
function isPathStep(text: string, at: number): boolean {
  const path = stretchAround(text, at, PATH);
  const isApart = !WORD.test(text.charAt(path.start - 1)) && text.charAt(path.start - 1) !== ")";
  if (isApart && PATH_START.test(text.slice(path.start, path.end))) return true;
  const { start, end } = stretchAround(text, at, /[A-Za-z0-9_.-]/);
  const step = text.slice(start, end);
  return LATIN.test(step) && step === step.toLowerCase();
}

function stretchAround(text: string, at: number, kind: RegExp): { start: number; end: number } {
  let start = at;
  let end = at;
  while (start > 0 && kind.test(text.charAt(start - 1))) start--;
  while (end < text.length && kind.test(text.charAt(end))) end++;
  return { start, end };
}
