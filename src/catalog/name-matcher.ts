/** Finds names in running text: one pass over the text, however many names there are. */
import { isNameStart, readNameEnd } from "../text/name-boundary.ts";
import { addName, createTrie, foldUnit, isSpace, SPACE, type TrieNode } from "./name-trie.ts";
import type { Match } from "./term-name.ts";

/** A name to look for. */
export interface Name<Owner> {
  owner: Owner;
  text: string;
  match: Match;
}

/** A name found in a text. */
export interface FoundName<Owner> extends Name<Owner> {
  /** The name is the noun of a verb: 배포 in 배포한다. */
  isVerb: boolean;
  /** Offset of what is written; particles stand outside. */
  start: number;
  end: number;
}

const HANGUL = /[가-힣]/;
const PLURAL = /^s(?!\w)/;

/** Names, ready to be looked for. */
export class NameMatcher<Owner> {
  readonly #root: TrieNode<Name<Owner>> = createTrie();

  constructor(names: Iterable<Name<Owner>>) {
    for (const name of names) {
      const text = name.text.normalize("NFC");
      addName(this.#root, text, { ...name, text });
    }
  }

  /**
   * Finds the names of a text from left to right, the longest first where several begin at one
   * place. A name that never links is found as well, as `search`: it keeps the shorter ones inside
   * it from linking.
   */
  find(text: string): FoundName<Owner>[] {
    const found: FoundName<Owner>[] = [];
    for (let at = 0; at < text.length; ) {
      const name = this.#findAt(text, at);
      if (name) found.push(name);
      at = name?.end ?? at + 1;
    }
    return found;
  }

  #findAt(text: string, start: number): FoundName<Owner> | undefined {
    let node = this.#root.next.get(foldUnit(text.charCodeAt(start)));
    if (!node || !isNameStart(text, start)) return undefined;
    let longest: FoundName<Owner> | undefined;
    let at = start + 1;
    while (node) {
      if (node.entries.length > 0) longest = readName(text, start, at, node.entries, longest);
      let unit = foldUnit(text.charCodeAt(at++));
      if (isSpace(unit)) {
        while (isSpace(text.charCodeAt(at))) at++;
        unit = SPACE;
      }
      node = node.next.get(unit);
    }
    return longest;
  }
}

/**
 * Of the names that end here, picks the one whose spelling fits best. Where the word goes on, it is
 * another one that holds the name: 배포 그룹 of 배포 그룹명, in which 배포 alone links no more. Only a
 * Latin name stays itself before it: ECS of ECS 서비스명.
 */
function readName<Owner>(
  text: string,
  start: number,
  end: number,
  names: readonly Name<Owner>[],
  shorter: FoundName<Owner> | undefined,
): FoundName<Owner> | undefined {
  const written = text.slice(start, end);
  const exact = names.find((name) => name.text === written);
  const name = exact ?? pickLinking(names);
  if (!name) return shorter;
  const stop = exact && isPluralAt(text, end) ? end + 1 : end;
  const ending = readNameEnd(text, start, stop);
  if (ending === undefined && shorter && !HANGUL.test(text.charAt(shorter.end - 1))) return shorter;
  const match = ending === undefined ? "search" : name.match;
  return { ...name, match, isVerb: ending === "verb", start, end: stop };
}

/** `AMIs` are more than one AMI; `HTTPS` is not HTTP, nor is `its` of IT. */
function isPluralAt(text: string, end: number): boolean {
  return /[A-Za-z]/.test(text.charAt(end - 1)) && PLURAL.test(text.slice(end, end + 2));
}

/** `BuildSpec` never links where `buildspec` does only if it is written exactly so. */
function pickLinking<Owner>(names: readonly Name<Owner>[]): Name<Owner> | undefined {
  return names.find(({ match }) => match !== "search") ?? names[0];
}
