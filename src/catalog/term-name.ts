/** The names of a term: which of them may turn into links, and when two names are the same. */

/**
 * When a name links by itself: everywhere, on pages of the term's own module, or never (a name that
 * only search and `[[…]]` know).
 */
export type Match = "auto" | "module" | "search";

/** One name of a term, as written. */
export interface TermName {
  text: string;
  match: Match;
}

/** What an author says about the names of a term. */
export interface NamedTerm {
  ko: string;
  en: string;
  aliases: readonly string[];
  /** Of all names, those that link on pages of the term's own module only. */
  moduleNames: readonly string[];
  /** Of all names, those that never link; names given nowhere else may stand here too. */
  searchNames: readonly string[];
}

/** The same name for any spelling: NFC, lower case, no spaces. */
export function nameKey(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\s+/g, "");
}

/** A name with another one in brackets. */
const BRACKETS = /^(.+?)\s*[(（]([^()（）]+)[)）]$/;

/**
 * Splits the name of a heading from the one in brackets.
 *
 * @example splitBrackets("배포 그룹(deployment group)") // ["배포 그룹", "deployment group"]
 */
export function splitBrackets(text: string): [string] | [string, string] {
  const [, name, other] = BRACKETS.exec(text) ?? [];
  return name && other ? [name, other] : [text];
}

/**
 * Lists the names that may occur in prose. Two kinds never link unless asked to: an English name all
 * in small letters is an ordinary word (`stack`, `change set`), whatever its case in the text, and a
 * name with an explanation in brackets (`작업(액션)`) is a heading, not running text.
 */
export function listNames(term: NamedTerm): TermName[] {
  const listed = new Map<string, Match>();
  for (const name of term.moduleNames) listed.set(name, "module");
  for (const name of term.searchNames) listed.set(name, "search");
  const isOwnName = nameKey(term.en) === nameKey(term.ko);
  const ordinary = !isOwnName && term.en === term.en.toLowerCase() ? nameKey(term.en) : undefined;
  const all = new Set([term.ko, term.en, ...term.aliases, ...listed.keys()]);
  return [...all].map((text) => {
    const match = nameKey(text) === ordinary || /[(（]/.test(text) ? "search" : "auto";
    return { text, match: listed.get(text) ?? match };
  });
}
