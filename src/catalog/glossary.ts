/** The site's glossary, as data in the notes folder: `glossary.yaml`. */
import type { Position } from "../syntax/source-position.ts";
import type { Finding } from "./problem.ts";
import { parseYaml, type YamlItem } from "./yaml.ts";

export const GLOSSARY_FILE = "glossary.yaml";

/** One term. */
export interface Term {
  id: string;
  /** Canonical Korean name. */
  ko: string;
  en: string;
  /** Other names, as written in prose. */
  aliases: string[];
  /** How it is said or typed in Hangul; for search only. */
  spoken: string[];
  /** Number prefix of its module; empty when it belongs to none. */
  module: string;
  definition: string;
  /** The section that explains it, as a path in the notes folder: `03-x/appspec.md#appspec`. */
  home: string | undefined;
  /** Where the entry stands in the glossary file. */
  position: Position;
}

const TEXTS = ["id", "ko", "en", "module", "definition", "home"] as const;
const LISTS = ["aliases", "spoken"] as const;
const KNOWN: readonly string[] = [...TEXTS, ...LISTS];
const REQUIRED = ["id", "ko", "definition"] as const;

/**
 * Reads the glossary.
 *
 * @param text the file's text; undefined when the folder has none
 */
export function readGlossary(text: string | undefined): { terms: Term[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const report = ({ line, column }: Position, message: string, hint: string) =>
    findings.push({ file: GLOSSARY_FILE, line, column, rule: "site-data", message, hint });
  if (text === undefined) return { terms: [], findings };
  const result = parseYaml(text);
  if (result.kind === "error") {
    report(result.position, result.message, "YAML 문법을 고친다.");
    return { terms: [], findings };
  }
  if (result.kind !== "list") {
    const start = { line: 1, column: 1 };
    report(start, "용어집은 용어의 목록이어야 한다.", "'- id: …'로 시작하는 목록으로 적는다.");
    return { terms: [], findings };
  }
  const terms = result.items.flatMap((item) => {
    const term = readTerm(item);
    if (!term)
      report(
        item.position,
        "용어의 항목이 잘못되었다.",
        `${REQUIRED.join(", ")}는 꼭 있어야 하고 값은 글자여야 한다. 쓸 수 있는 항목: ${KNOWN.join(", ")}.`,
      );
    return term ? [term] : [];
  });
  findings.push(...findSharedNames(terms));
  return { terms, findings };
}

function readTerm({ value: entry, position }: YamlItem): Term | undefined {
  if (typeof entry !== "object" || entry === null) return undefined;
  const data = new Map<string, unknown>(Object.entries(entry));
  const hasTexts = TEXTS.every((key) => ["string", "undefined"].includes(typeof data.get(key)));
  const hasLists = LISTS.every((key) => isTextList(data.get(key) ?? []));
  if (!hasTexts || !hasLists || REQUIRED.some((key) => !data.get(key))) return undefined;
  if ([...data.keys()].some((key) => !KNOWN.includes(key))) return undefined;
  const textOf = (key: (typeof TEXTS)[number]) => (data.get(key) as string | undefined) ?? "";
  const listOf = (key: (typeof LISTS)[number]) => (data.get(key) as string[] | undefined) ?? [];
  return {
    id: textOf("id"),
    ko: textOf("ko"),
    en: textOf("en") || textOf("ko"),
    aliases: listOf("aliases"),
    spoken: listOf("spoken"),
    module: textOf("module"),
    definition: textOf("definition"),
    home: textOf("home") || undefined,
    position,
  };
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** A name of two terms would lead a reader to either, by chance. */
function findSharedNames(terms: readonly Term[]): Finding[] {
  const owners = new Map<string, string>();
  const findings: Finding[] = [];
  for (const term of terms)
    for (const name of new Set([term.ko, term.en, ...term.aliases, ...term.spoken])) {
      const key = name.normalize("NFC").toLowerCase().replace(/\s+/g, "");
      const owner = owners.get(key);
      if (owner !== undefined && owner !== term.id)
        findings.push({
          file: GLOSSARY_FILE,
          ...term.position,
          rule: "site-data",
          message: `'${name}'을 '${owner}'와 '${term.id}'가 함께 쓴다.`,
          hint: "한 용어에만 남긴다.",
        });
      owners.set(key, term.id);
    }
  return findings;
}
