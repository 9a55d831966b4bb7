/** The site's glossary, as data in the notes folder: `glossary.yaml`. */
import type { Position } from "../syntax/source-position.ts";
import type { Finding } from "./problem.ts";
import { listNames, nameKey, type TermName } from "./term-name.ts";
import { parseYaml, type YamlItem } from "./yaml.ts";

export const GLOSSARY_FILE = "glossary.yaml";

/** One term. */
export interface Term {
  id: string;
  /** Canonical Korean name. */
  ko: string;
  en: string;
  /** Other names, as written in prose, the ones that never link included. */
  aliases: string[];
  /** How it is said or typed in Hangul; for search only. */
  spoken: string[];
  /** Every name that may occur in prose. */
  names: TermName[];
  /** Keys and values of config samples that lead to the term: `phases`. */
  code: string[];
  /** Number prefix of its module; empty when it belongs to none. */
  module: string;
  definition: string;
  /** The section that explains it, as a path in the notes folder: `03-x/appspec.md#appspec`. */
  home: string | undefined;
  /** The file that defines it: the glossary, or the note that explains it. */
  file: string;
  /** Where it is defined in that file. */
  position: Position;
  /** Where the file names its home. */
  homePosition: Position;
}

const TEXTS = ["id", "ko", "en", "module", "definition", "home"] as const;
const LISTS = ["aliases", "spoken", "module_names", "search_names", "code"] as const;
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
  return { terms, findings };
}

function readTerm({ value: entry, position, keyPositions }: YamlItem): Term | undefined {
  if (typeof entry !== "object" || entry === null) return undefined;
  const data = new Map<string, unknown>(Object.entries(entry));
  const hasTexts = TEXTS.every((key) => ["string", "undefined"].includes(typeof data.get(key)));
  const hasLists = LISTS.every((key) => isTextList(data.get(key) ?? []));
  if (!hasTexts || !hasLists || REQUIRED.some((key) => !data.get(key))) return undefined;
  if ([...data.keys()].some((key) => !KNOWN.includes(key))) return undefined;
  const textOf = (key: (typeof TEXTS)[number]) => (data.get(key) as string | undefined) ?? "";
  const listOf = (key: (typeof LISTS)[number]) => (data.get(key) as string[] | undefined) ?? [];
  const named = {
    ko: textOf("ko"),
    en: textOf("en") || textOf("ko"),
    aliases: listOf("aliases"),
    moduleNames: listOf("module_names"),
    searchNames: listOf("search_names"),
  };
  const names = listNames(named);
  return {
    id: textOf("id"),
    ko: named.ko,
    en: named.en,
    aliases: names.map(({ text }) => text).filter((text) => text !== named.ko && text !== named.en),
    spoken: listOf("spoken"),
    names,
    code: listOf("code"),
    module: textOf("module"),
    definition: textOf("definition"),
    home: textOf("home") || undefined,
    file: GLOSSARY_FILE,
    position,
    homePosition: keyPositions.get("home") ?? position,
  };
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** Finds ids and names that two terms share: such a name would lead a reader to either, by chance. */
export function findSharedNames(terms: readonly Term[]): Finding[] {
  const owners = new Map<string, Term>();
  const findings: Finding[] = [];
  const claim = (key: string, term: Term, shown: string) => {
    const owner = owners.get(key);
    if (owner !== undefined && owner !== term)
      findings.push({
        file: term.file,
        ...term.position,
        rule: "site-data",
        message: `'${shown}'은 ${owner.file}:${owner.position.line}의 용어 '${owner.ko}'도 쓰는 이름이다.`,
        hint: "한 용어에만 남긴다.",
      });
    owners.set(key, term);
  };
  for (const term of terms) {
    claim(`#${term.id}`, term, term.id);
    const names = new Set([...term.names.map(({ text }) => text), ...term.spoken]);
    for (const name of names) claim(nameKey(name), term, name);
  }
  return findings;
}
