/** Writes the glossary's terms for the guide: their names, and those that the notes use, as rows of words. */
import { decodeLeniently, splitUrl } from "../../text/url.ts";
import { readNameRow, runsOf } from "../client/name-row.ts";
import type { Vocabulary } from "../client/vocabulary.ts";
import type { SearchDocument, SearchTerm } from "../document.ts";
import type { GuideTerm } from "../guide.ts";

/**
 * @param vocabulary the words of the site, all loaded
 * @param documents the site's pages, in the guide's order
 */
export function buildTerm(
  term: SearchTerm,
  vocabulary: Vocabulary,
  documents: readonly SearchDocument[],
): GuideTerm {
  const names = uniqueNames([term.ko, term.en, ...term.aliases]);
  const rows = leaveOutLonger(names.map((name) => readNameRow(vocabulary, runsOf(name))));
  const { path: url, fragment } = splitUrl(term.url ?? "");
  const id = decodeLeniently(fragment ?? "");
  const page = documents.findIndex((candidate) => candidate.url === url);
  const section = documents[page]?.sections.findIndex((candidate) => candidate.id === id) ?? -1;
  return {
    names,
    rows: rows.map(([name, row]) => (row === runsOf(names[name] ?? "").join(" ") ? name : row)),
    ...(page < 0 ? {} : { home: [page, Math.max(section, 0)] }),
  };
}

/** Leaves out empty names, and those that differ from another only in case, spaces or signs. */
function uniqueNames(names: readonly string[]): string[] {
  const byLetters = new Map<string, string>();
  for (const name of names) {
    const letters = runsOf(name).join("");
    if (letters && !byLetters.has(letters)) byLetters.set(letters, name);
  }
  return [...byLetters.values()];
}

/** Leaves out rows that hold another one: what 롤백 finds, 자동 롤백 need not look for. */
function leaveOutLonger(
  rows: readonly (readonly string[] | undefined)[],
): [name: number, row: string][] {
  const written = rows.flatMap((row, name): [number, string][] =>
    row ? [[name, row.join(" ")]] : [],
  );
  return written.filter(([name, row]) =>
    written.every(
      ([other, shorter]) =>
        other === name || (row === shorter ? name < other : !` ${row} `.includes(` ${shorter} `)),
    ),
  );
}
