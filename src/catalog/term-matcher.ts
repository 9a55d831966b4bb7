/** Finds the glossary's names in running text: one pass over the text, however many names there are. */
import { isVerbEnding } from "../text/conjugation.ts";
import { readEnding } from "../text/ending.ts";
import type { Term } from "./glossary.ts";
import type { Match } from "./term-name.ts";

/** A name found in a text. */
export interface FoundName {
  term: Term;
  match: Match;
  /** The name is the noun of a verb: 배포 in 배포한다. */
  isVerb: boolean;
  /** Offset of the name; particles stand outside. */
  start: number;
  end: number;
}

interface Entry {
  term: Term;
  /** NFC, as written in the glossary. */
  text: string;
  match: Match;
}

/** A node of the trie over all names; edges are UTF-16 units, A–Z made small. */
interface Node {
  next: Map<number, Node>;
  entries: Entry[];
}

const SPACE = 32;
/** Spaces of a name that may be left out; every one doubles its ways through the trie. */
const LOOSE_SPACES = 5;
const WORD = /[\p{L}\p{N}\p{M}_]/u;
const HANGUL = /[가-힣]/;
/** Marks that make one word of what stands on both sides: `blue-green`, `a.b`, `AWS::Region`. */
const JOINT = /[-.:@#$\\&+]/;

/** The names of a glossary, ready to be looked for. */
export class TermMatcher {
  readonly #root: Node = { next: new Map(), entries: [] };

  constructor(terms: readonly Term[]) {
    for (const term of terms)
      for (const { text, match } of term.names)
        this.#add({ term, match, text: text.normalize("NFC") });
  }

  #add(entry: Entry): void {
    let nodes = [this.#root];
    let spaces = 0;
    for (const unit of entry.text.trim().replace(/\s+/g, " ")) {
      const isLoose = unit === " " && ++spaces <= LOOSE_SPACES;
      const reached = nodes.map((node) => step(node, unit));
      nodes = isLoose ? [...nodes, ...reached] : reached;
    }
    for (const node of nodes) node.entries.push(entry);
  }

  /**
   * Finds the names of a text from left to right, the longest first where several begin at one
   * place. A name that never links is found as well, as `search`: it keeps the shorter ones inside
   * it from linking.
   */
  find(text: string): FoundName[] {
    const found: FoundName[] = [];
    for (let at = 0; at < text.length; ) {
      const name = this.#findAt(text, at);
      if (name) found.push(name);
      at = name?.end ?? at + 1;
    }
    return found;
  }

  #findAt(text: string, start: number): FoundName | undefined {
    let node = this.#root.next.get(foldUnit(text.charCodeAt(start)));
    if (!node || (start > 0 && !isStart(text, start))) return undefined;
    let longest: FoundName | undefined;
    let at = start + 1;
    while (node) {
      if (node.entries.length > 0) longest = readName(text, start, at, node.entries);
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

function step(node: Node, character: string): Node {
  let reached = node;
  for (let index = 0; index < character.length; index++) {
    const unit = foldUnit(character.charCodeAt(index));
    const known = reached.next.get(unit) ?? { next: new Map(), entries: [] };
    reached.next.set(unit, known);
    reached = known;
  }
  return reached;
}

/** Not `toLowerCase`: it changes the length of some texts. */
function foldUnit(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit + 32 : unit;
}

function isSpace(unit: number): boolean {
  return unit === SPACE || unit === 10 || unit === 9 || unit === 0xa0;
}

/** The common letters by their numbers; the expression is a hundred times slower. */
function isWord(unit: number): boolean {
  if (unit < 0x80)
    return (
      (unit >= 97 && unit <= 122) ||
      (unit >= 65 && unit <= 90) ||
      (unit >= 48 && unit <= 57) ||
      unit === 95
    );
  return (unit >= 0xac00 && unit <= 0xd7a3) || WORD.test(String.fromCharCode(unit));
}

/** A name begins a word: 배포 of 재배포 does not, nor CodeDeploy of `x-codedeploy`. */
function isStart(text: string, start: number): boolean {
  if (!isWord(text.charCodeAt(start))) return true;
  if (isWord(text.charCodeAt(start - 1))) return false;
  const first = text.charAt(start);
  const before = text.charAt(start - 1);
  if (before === "/") return !isPathStep(text, start);
  return !(JOINT.test(before) && WORD.test(text.charAt(start - 2)) && !HANGUL.test(first));
}

/**
 * Of the entries that end here, picks the one whose spelling fits best. Where the word goes on, it
 * is another one that holds the name: 배포 그룹 of 배포 그룹명, in which 배포 alone links no more.
 */
function readName(
  text: string,
  start: number,
  end: number,
  entries: readonly Entry[],
): FoundName | undefined {
  const isVerb = readWordEnd(text, start, end);
  const written = text.slice(start, end);
  const entry = entries.find((candidate) => candidate.text === written) ?? pickLinking(entries);
  if (!entry) return undefined;
  const match = isVerb === undefined ? "search" : entry.match;
  return { term: entry.term, match, isVerb: isVerb ?? false, start, end };
}

/** `BuildSpec` never links where `buildspec` does only if it is written exactly so. */
function pickLinking(entries: readonly Entry[]): Entry | undefined {
  return entries.find(({ match }) => match !== "search") ?? entries[0];
}

/** Says whether the name is a verb's noun; undefined when the word goes on as another word. */
function readWordEnd(text: string, start: number, end: number): boolean | undefined {
  const last = text.charAt(end - 1);
  const after = text.charAt(end);
  if (after === "" || !WORD.test(last)) return false;
  if (HANGUL.test(after)) return readHangulEnd(text, start, end);
  if (WORD.test(after)) return undefined;
  if (after === "/" && isPathStep(text, end - 1)) return undefined;
  const isJoined = JOINT.test(after) && /[A-Za-z0-9_:]/.test(text.charAt(end + 1));
  return isJoined && !HANGUL.test(last) ? undefined : false;
}

function readHangulEnd(text: string, start: number, end: number): boolean | undefined {
  let stop = end;
  while (HANGUL.test(text.charAt(stop))) stop++;
  const rest = text.slice(end, stop);
  // After a Latin name any Hangul begins a word of its own: Lambda함수.
  if (!HANGUL.test(text.charAt(end - 1))) return isVerbEnding(rest);
  if (WORD.test(text.charAt(stop))) return undefined;
  const ending = readEnding(text.slice(start, end), rest, text.slice(stop, stop + 5));
  return ending && ending === "verb";
}

/** A slash joins the steps of a path, which are in small letters: `aws/codebuild/standard`. */
function isPathStep(text: string, at: number): boolean {
  let start = at;
  let end = at;
  while (/[A-Za-z0-9_.-]/.test(text.charAt(start - 1))) start--;
  while (/[A-Za-z0-9_.-]/.test(text.charAt(end))) end++;
  const word = text.slice(start, end);
  return word !== "" && word === word.toLowerCase();
}
