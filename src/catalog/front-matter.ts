/** Front matter: the few keys a note may set, read without ever executing or losing anything. */
import { findNearest } from "../text/distance.ts";
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
  order: { accepts: (value: unknown) => typeof value === "number", kind: "숫자" },
  redirects: {
    accepts: (value: unknown) => Array.isArray(value) && value.every(isText),
    kind: "경로 목록",
  },
} as const;

const OPENING = /^\uFEFF?---([^\n]*)\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;

/**
 * Takes the front matter off a note.
 *
 * @param path the note's path, for findings
 * @returns the data, and the text with the front matter blanked out so that lines keep their numbers
 */
export function readFrontMatter(
  path: string,
  text: string,
): { data: FrontMatter; body: string; findings: Finding[] } {
  const findings: Finding[] = [];
  const report = (line: number, column: number, message: string, hint: string) =>
    findings.push({ file: path, line, column, rule: "front-matter", message, hint });
  const opening = OPENING.exec(text);
  if (!opening) return { data: {}, body: text, findings };
  if (opening[1]?.trim()) {
    report(
      1,
      4,
      `'---${opening[1].trim()}'로 여는 머리말은 읽지 않는다.`,
      "'---' 한 줄로 열고 YAML로 적는다.",
    );
    return { data: {}, body: text, findings };
  }
  const start = opening[0].length;
  const closing = CLOSING.exec(text.slice(start));
  if (!closing) {
    report(
      1,
      1,
      "머리말이 닫히지 않았다.",
      "'---' 한 줄로 닫는다. 가로줄을 그리려면 '***'를 쓴다.",
    );
    return { data: {}, body: text, findings };
  }
  const yaml = text.slice(start, start + closing.index);
  const result = parseYaml(yaml);
  if (result.kind === "error") {
    report(
      result.position.line + 1,
      result.position.column,
      `머리말의 YAML이 잘못되었다: ${result.message}`,
      "YAML 문법을 고친다. 특수 문자가 든 값은 따옴표로 묶는다.",
    );
    return { data: {}, body: text, findings };
  }
  if (result.kind === "data" && yaml.trim() !== "") {
    report(1, 1, "가로줄 사이의 글이 머리말로 읽힐 뻔했다.", "첫 줄의 가로줄은 '***'로 적는다.");
    return { data: {}, body: text, findings };
  }
  const end = start + closing.index + closing[0].length;
  return {
    data: result.kind === "entries" ? pickKeys(result.entries, report) : {},
    body: text.slice(0, end).replace(/[^\n]/g, "") + text.slice(end),
    findings,
  };
}

function pickKeys(
  entries: readonly YamlEntry[],
  report: (line: number, column: number, message: string, hint: string) => void,
): FrontMatter {
  const data: FrontMatter = {};
  for (const { key, value, position } of entries) {
    // The mapping starts on the file's second line.
    const line = position.line + 1;
    if (!Object.hasOwn(KEYS, key)) {
      const nearest = findNearest(key, Object.keys(KEYS));
      const known = `쓸 수 있는 항목: ${Object.keys(KEYS).join(", ")}.`;
      report(
        line,
        position.column,
        `머리말에 '${key}' 항목은 없다.`,
        nearest ? `'${nearest}'인지 확인한다. ${known}` : known,
      );
    } else {
      const rule = KEYS[key as keyof typeof KEYS];
      if (rule.accepts(value)) Object.assign(data, { [key]: value });
      else
        report(
          line,
          position.column,
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
