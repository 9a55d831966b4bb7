/** The site's own options, as data in the notes folder: `guseul.yaml`. */
import { findNearest } from "../text/distance.ts";
import { type Finding, RULES, type Rule, type SeverityOverrides } from "./problem.ts";
import { parseYaml, type YamlEntry } from "./yaml.ts";

export const SITE_FILE = "guseul.yaml";

/** What an author may set for the whole site; everything has a default. */
export interface SiteOptions {
  title: string;
  description: string;
  /** BCP 47 tag for `<html lang>`. */
  language: string;
  /** Absolute address of the root when hosted, for what needs one; undefined otherwise. */
  url: string | undefined;
  severities: SeverityOverrides;
  /** Sample's path → how it is checked, where name and content do not tell. */
  sampleKinds: ReadonlyMap<string, string>;
}

type Reader = (options: SiteOptions, value: unknown) => string | undefined;

const READERS: Record<string, Reader> = {
  title: readText("title"),
  description: readText("description"),
  language: readText("language"),
  url: (options, value) => {
    if (typeof value !== "string" || !/^https?:\/\/./.test(value)) return "http(s) 주소여야 한다.";
    options.url = value.endsWith("/") ? value : `${value}/`;
    return undefined;
  },
  rules: readSeverities,
  samples: (options, value) => {
    const entries = Object.entries(value ?? {});
    if (entries.length === 0 || entries.some(([, kind]) => typeof kind !== "string"))
      return "'경로: 종류'여야 한다.";
    options.sampleKinds = new Map(entries as [string, string][]);
    return undefined;
  },
};

/**
 * Reads the site's options.
 *
 * @param text the file's text; undefined when the folder has none
 * @param defaultTitle the title of a site that sets none
 */
export function readSiteOptions(
  text: string | undefined,
  defaultTitle: string,
): { options: SiteOptions; findings: Finding[] } {
  const options: SiteOptions = {
    title: defaultTitle,
    description: "",
    language: "ko",
    url: undefined,
    severities: {},
    sampleKinds: new Map(),
  };
  const findings: Finding[] = [];
  const report = ({ line, column }: YamlEntry["position"], message: string, hint: string) =>
    findings.push({ file: SITE_FILE, line, column, rule: "site-data", message, hint });
  const result = parseYaml(text ?? "{}");
  if (result.kind === "error") report(result.position, result.message, "YAML 문법을 고친다.");
  else if (result.kind === "list" || (result.kind === "data" && result.data !== null))
    report(
      { line: 1, column: 1 },
      "사이트 설정은 '항목: 값'이어야 한다.",
      "'title: …'처럼 적는다.",
    );
  for (const { key, value, position } of result.kind === "entries" ? result.entries : []) {
    const reader = Object.hasOwn(READERS, key) ? READERS[key] : undefined;
    const fault = reader?.(options, value);
    if (!reader) {
      const nearest = findNearest(key, Object.keys(READERS)) ?? Object.keys(READERS).join(", ");
      report(position, `'${key}' 항목은 없다.`, `쓸 수 있는 이름: ${nearest}`);
    } else if (fault) report(position, `'${key}' 값이 잘못되었다: ${fault}`, "값을 고친다.");
  }
  return { options, findings };
}

function readText(key: "title" | "description" | "language"): Reader {
  return (options, value) => {
    if (typeof value !== "string" || value.trim() === "") return "글자여야 한다.";
    options[key] = value;
    return undefined;
  };
}

function readSeverities(options: SiteOptions, value: unknown): string | undefined {
  if (typeof value !== "object" || value === null)
    return "'규칙: error' 또는 '규칙: warning'이어야 한다.";
  for (const [rule, severity] of Object.entries(value)) {
    if (!Object.hasOwn(RULES, rule))
      return `'${rule}' 규칙은 없다. ${findNearest(rule, Object.keys(RULES)) ?? ""}`.trim();
    if (severity !== "error" && severity !== "warning") return "error나 warning이어야 한다.";
    options.severities[rule as Rule] = severity;
  }
  return undefined;
}
