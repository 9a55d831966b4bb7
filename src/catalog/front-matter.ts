/** Front matter: the few keys a note may set, read without ever executing or losing anything. */
import type { Position } from "../syntax/source-position.ts";
import { findNearest } from "../text/distance.ts";
import { isDraft, isForeignKey, ORDER_KEYS } from "./foreign-front-matter.ts";
import type { Finding } from "./problem.ts";
import { parseYaml, type YamlEntry } from "./yaml.ts";

/** What a note says about itself. */
export interface FrontMatter {
  title?: string;
  description?: string;
  /** Place among its siblings; lower comes first. */
  order?: number;
  /** Site-relative paths that used to lead here. */
  redirects?: string[];
}

/** How each allowed key must look: the check, and what a message calls it. */
const KEYS = {
  title: { accepts: isText, kind: "글자" },
  description: { accepts: isText, kind: "글자" },
  order: { accepts: (value: unknown) => Number.isFinite(value), kind: "숫자" },
  redirects: {
    accepts: (value: unknown) => Array.isArray(value) && value.every(isText),
    kind: "경로 목록",
  },
} as const;

/** A longer row of hyphens is a thematic break of Markdown. */
const OPENING = /^\uFEFF?---(?!-)([^\n]*)\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;

/** The front matter of a note, and what is left of the note. */
export interface FrontMatterResult {
  data: FrontMatter;
  /** Where each key stands, and where each item of a list: `redirects.0`. */
  positions: ReadonlyMap<string, Position>;
  /** The text with the front matter blanked out, so that lines keep their numbers. */
  body: string;
  /** Keys of other tools, which are told of once for the whole site. */
  foreignKeys: readonly string[];
  findings: Finding[];
}

/**
 * Takes the front matter off a note. When it cannot be read the body is the whole text: nothing of
 * it is lost.
 *
 * @param path the note's path, for findings
 */
export function readFrontMatter(path: string, text: string): FrontMatterResult {
  const findings: Finding[] = [];
  const opening = OPENING.exec(text);
  const unread = { data: {}, positions: new Map(), body: text, foreignKeys: [], findings };
  if (!opening) return unread;
  const report: Report = (line, column, message, hint) =>
    findings.push({ file: path, line, column, rule: "front-matter", message, hint });
  const start = opening[0].length;
  const closing = CLOSING.exec(text.slice(start));
  const language = opening[1]?.trim();
  if (language || !closing) {
    if (language)
      report(
        1,
        4,
        `'---${language}'로 여는 머리말은 읽지 않는다.`,
        "'---' 한 줄로 열고 YAML로 적는다.",
      );
    else report(1, 1, "머리말이 닫히지 않았다.", "'---' 한 줄로 닫는다. 가로줄은 '***'로 그린다.");
    return unread;
  }
  const entries = readEntries(text.slice(start, start + closing.index), report);
  if (!entries) return unread;
  for (const { commentPosition } of entries)
    if (commentPosition)
      findings.push({
        file: path,
        ...shift(commentPosition),
        rule: "hidden-comment",
        message: "'#' 뒤의 글은 주석이라 나오지 않는다.",
        hint: "값의 글이라면 값을 따옴표로 묶는다. 주석이라면 줄을 나눈다.",
      });
  const end = start + closing.index + closing[0].length;
  const foreign = entries.filter(({ key, value }) => isForeign(key, value));
  return {
    data: pickKeys(
      entries.filter((entry) => !foreign.includes(entry)),
      report,
    ),
    foreignKeys: foreign.map(({ key }) => key),
    positions: new Map(entries.flatMap(listPositions)),
    body: text.slice(0, end).replace(/[^\n]/g, "") + text.slice(end),
    findings,
  };
}

type Report = (line: number, column: number, message: string, hint: string) => void;

/** @returns undefined when what stands there is no front matter */
function readEntries(yaml: string, report: Report): YamlEntry[] | undefined {
  const result = parseYaml(yaml);
  if (result.kind === "entries") return result.entries;
  if (result.kind === "error") {
    const { line, column } = shift(result.position);
    report(
      line,
      column,
      `머리말의 YAML이 잘못되었다: ${result.message}`,
      "YAML 문법을 고친다. 특수 문자가 든 값은 따옴표로 묶는다.",
    );
    return undefined;
  }
  if (yaml.trim() === "") return [];
  report(1, 1, "가로줄 사이의 글이 머리말로 읽힐 뻔했다.", "첫 줄의 가로줄은 '***'로 적는다.");
  return undefined;
}

function listPositions({ key, position, innerPositions }: YamlEntry): [string, Position][] {
  const inner = [...innerPositions].map(([name, at]) => [`${key}.${name}`, at] as const);
  return [[key, position] as const, ...inner].map(([name, at]) => [name, shift(at)]);
}

/** The YAML starts on the file's second line. */
function shift({ line, column }: Position): Position {
  return { line: line + 1, column };
}

function isForeign(key: string, value: unknown): boolean {
  return !Object.hasOwn(KEYS, key) && isForeignKey(key, value);
}

function pickKeys(entries: readonly YamlEntry[], report: Report): FrontMatter {
  const data: FrontMatter = {};
  for (const { key, value, position } of entries) {
    const { line, column } = shift(position);
    if (isDraft(key, value))
      report(
        line,
        column,
        `'${key}: ${value}'로 감춘 노트도 페이지가 된다.`,
        "내보내지 않을 글은 노트 폴더 밖으로 옮긴다. 내보낼 글이면 이 줄을 지운다.",
      );
    else if (ORDER_KEYS.has(key)) data.order ??= value as number;
    else if (!Object.hasOwn(KEYS, key)) {
      const nearest = findNearest(key, Object.keys(KEYS));
      const known = `쓸 수 있는 항목: ${Object.keys(KEYS).join(", ")}.`;
      report(
        line,
        column,
        `머리말에 '${key}' 항목은 없다.`,
        nearest ? `'${nearest}'인지 확인한다. ${known}` : known,
      );
    } else {
      const rule = KEYS[key as keyof typeof KEYS];
      // Templates of notes leave keys empty; a title without a word is a slip.
      if (value === null && key !== "title") continue;
      if (rule.accepts(value)) Object.assign(data, { [key]: value });
      else
        report(
          line,
          column,
          `머리말의 '${key}' 값은 ${rule.kind}여야 한다.`,
          `${rule.kind}로 고친다.`,
        );
    }
  }
  return data;
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}
