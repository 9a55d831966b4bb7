/** The site's own options, as data in the notes folder: `guseul.yaml`. */
import type { Position } from "../syntax/source-position.ts";
import { findNearest } from "../text/distance.ts";
import { resolvePath } from "../text/url.ts";
import {
  type Finding,
  RULES,
  type Rule,
  type Severity,
  type SeverityOverrides,
} from "./problem.ts";
import { parseYaml, type YamlEntry } from "./yaml.ts";

export const SITE_FILE = "guseul.yaml";

/** A path that the site leaves out, and where its file says so. */
export interface Exclusion {
  path: string;
  position: Position;
}

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
  /** Files and folders that are no part of the site. */
  excluded: readonly Exclusion[];
  /** Where the file names a sample. */
  samplePosition: (path: string) => Position;
}

/** Takes what is wrong with a value: at its own key, or at one inside it. */
type Fault = (message: string, hint: string, key?: string) => void;
type Reader = (options: SiteOptions, entry: YamlEntry, fault: Fault) => void;

const READERS: Record<string, Reader> = {
  title: readText("title"),
  description: readText("description"),
  language: readLanguage,
  url: readUrl,
  rules: readSeverities,
  samples: readSampleKinds,
  exclude: readExclusions,
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
    excluded: [],
    samplePosition: () => ({ line: 1, column: 1 }),
  };
  const findings: Finding[] = [];
  const report = ({ line, column }: Position, message: string, hint: string) =>
    findings.push({ file: SITE_FILE, line, column, rule: "site-data", message, hint });
  const result = parseYaml(text ?? "{}");
  if (result.kind === "error") report(result.position, result.message, "YAML 문법을 고친다.");
  else if (result.kind === "list" || (result.kind === "data" && result.data !== null))
    report(
      { line: 1, column: 1 },
      "사이트 설정은 '항목: 값'이어야 한다.",
      "'title: …'처럼 적는다.",
    );
  for (const entry of result.kind === "entries" ? result.entries : []) {
    const { key, position, innerPositions } = entry;
    const fault: Fault = (message, hint, inner = "") =>
      report(innerPositions.get(inner) ?? position, message, hint);
    if (Object.hasOwn(READERS, key)) READERS[key]?.(options, entry, fault);
    else {
      const nearest = findNearest(key, Object.keys(READERS)) ?? Object.keys(READERS).join(", ");
      fault(`'${key}' 항목은 없다.`, `쓸 수 있는 이름: ${nearest}`);
    }
  }
  return { options, findings };
}

function readText(key: "title" | "description"): Reader {
  return (options, { value }, fault) => {
    if (typeof value === "string" && value.trim() !== "") options[key] = value;
    else fault(`'${key}' 값은 글자여야 한다.`, "글자로 고친다. 숫자라면 따옴표로 묶는다.");
  };
}

function readLanguage(options: SiteOptions, { value }: YamlEntry, fault: Fault): void {
  if (typeof value === "string" && isLanguageTag(value)) options.language = value;
  else fault("'language' 값은 언어 이름표여야 한다.", "'ko'나 'en-US'처럼 적는다.");
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length > 0;
  } catch {
    return false;
  }
}

function readUrl(options: SiteOptions, { value }: YamlEntry, fault: Fault): void {
  const url = typeof value === "string" && URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    fault("'url' 값은 http(s) 주소여야 한다.", "'https://example.org/docs'처럼 적는다.");
    return;
  }
  options.url = url.href.endsWith("/") ? url.href : `${url.href}/`;
}

function readSeverities(options: SiteOptions, { value }: YamlEntry, fault: Fault): void {
  if (!isMapping(value)) {
    fault("'rules' 값이 잘못되었다.", "'규칙: error'나 '규칙: warning'을 적는다.");
    return;
  }
  for (const [name, severity] of Object.entries(value)) {
    if (!Object.hasOwn(RULES, name)) {
      const nearest = findNearest(name, Object.keys(RULES));
      fault(`'${name}' 규칙은 없다.`, nearest ? `'${nearest}'인지 확인한다.` : "지운다.", name);
    } else if (severity !== "error" && severity !== "warning")
      fault(`'${name}' 규칙의 값이 잘못되었다.`, "error나 warning으로 적는다.", name);
    else setSeverity(options, name as Rule, severity, fault);
  }
}

/** What guards safety or text is no matter of taste. */
function setSeverity(options: SiteOptions, rule: Rule, severity: Severity, fault: Fault): void {
  const { lowering } = RULES[rule];
  if (severity === "error" || lowering === "site") options.severities[rule] = severity;
  else if (lowering === "never")
    fault(`'${rule}' 규칙은 안전을 지키므로 낮출 수 없다.`, "이 줄을 지우고 파일을 고친다.", rule);
  else
    fault(
      `'${rule}' 규칙은 글을 잃지 않게 지키므로 낮출 수 없다.`,
      "이 줄을 지우고 노트를 고친다. 남의 노트라면 '--lenient'로 만든다.",
      rule,
    );
}

function readSampleKinds(
  options: SiteOptions,
  { value, position, innerPositions }: YamlEntry,
  fault: Fault,
): void {
  if (!isMapping(value)) {
    fault("'samples' 값이 잘못되었다.", "'경로: 종류'를 적는다.");
    return;
  }
  const kinds = new Map<string, string>();
  for (const [path, kind] of Object.entries(value))
    if (typeof kind === "string") kinds.set(path, kind);
    else fault(`'${path}' 샘플의 종류는 글자여야 한다.`, "'경로: 종류'로 적는다.", path);
  options.sampleKinds = kinds;
  options.samplePosition = (path) => innerPositions.get(path) ?? position;
}

function readExclusions(
  options: SiteOptions,
  { value, position, innerPositions }: YamlEntry,
  fault: Fault,
): void {
  if (!Array.isArray(value)) {
    fault("'exclude' 값이 잘못되었다.", "뺄 파일과 폴더의 목록을 적는다.");
    return;
  }
  options.excluded = value.flatMap((path: unknown, index) => {
    const written = typeof path === "string" ? resolvePath("", path.normalize("NFC")) : undefined;
    if (written) return [{ path: written, position: innerPositions.get(`${index}`) ?? position }];
    fault("'exclude'에는 노트 폴더 안의 경로를 적는다.", "'examples'처럼 적는다.", `${index}`);
    return [];
  });
}

function isMapping(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
