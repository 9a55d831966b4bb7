/** The site's glossary, as data in the notes folder: `glossary.yaml`. */
import type { Position } from "../syntax/source-position.ts";
import { type ItemFault, readItem } from "./data-item.ts";
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

const SHAPE = {
  texts: ["id", "ko", "en", "module", "definition", "home"],
  lists: ["aliases", "spoken", "module_names", "search_names", "code"],
  required: ["id", "ko", "definition"],
} as const;

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
    if ("id" in term) return [term];
    report(term.position, term.message, term.hint);
    return [];
  });
  return { terms, findings };
}

function readTerm(item: YamlItem): Term | ItemFault {
  const data = readItem(item, SHAPE);
  if ("message" in data) return data;
  const { textOf, listOf } = data;
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
    position: item.position,
    homePosition: item.keyPositions.get("home") ?? item.position,
  };
}

/** Finds names that two terms share: such a name would lead a reader to either, by chance. */
export function findSharedNames(terms: readonly Term[]): Finding[] {
  const owners = new Map<string, Term>();
  const findings: Finding[] = [];
  const claim = (term: Term, shown: string) => {
    const key = nameKey(shown);
    const owner = owners.get(key);
    if (owner !== undefined && owner !== term)
      findings.push({
        file: term.file,
        ...term.position,
        rule: "site-data",
        message: `이름이 겹친다: '${shown}'. ${owner.file}:${owner.position.line}의 용어 '${owner.ko}'에도 있다.`,
        hint: "한 용어에만 남긴다.",
      });
    owners.set(key, term);
  };
  for (const term of terms) {
    const names = new Set([...term.names.map(({ text }) => text), ...term.spoken]);
    for (const name of names) claim(term, name);
  }
  return findings;
}
