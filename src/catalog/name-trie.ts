/** Keeps names by the ways in which they are written, so that one walk over a text finds them all. */

/** A node of the trie; edges are folded UTF-16 units. */
export interface TrieNode<Entry> {
  next: Map<number, TrieNode<Entry>>;
  /** The names that end here. */
  entries: Entry[];
}

export const SPACE = 32;
const HANGUL = /[가-힣]/;
const WORD = /[\p{L}\p{N}]/u;
/** Marks inside a name that many leave out or write as a space: `X-Ray`, 블루/그린. */
const LOOSE_MARK = /[-/·]/;
/** Every space and mark multiplies the ways through the trie; from here on the name is taken as it is. */
const MOST_WAYS = 32;
/** Syllables from which on a word is a compound that some write apart: 마이크로 서비스. */
const COMPOUND = 4;
/** Syllables on either side of such a space. */
const SHORTEST_PART = 2;

export function createTrie<Entry>(): TrieNode<Entry> {
  return { next: new Map(), entries: [] };
}

/** Adds a name in all its spellings. */
export function addName<Entry>(root: TrieNode<Entry>, name: string, entry: Entry): void {
  const characters = [...name.trim().replace(/\s+/g, " ")];
  let asWritten = [root];
  let apart: TrieNode<Entry>[] = [];
  for (const [index, character] of characters.entries()) {
    if (isCompoundJoint(characters, index))
      apart = [...apart, ...asWritten.map((node) => step(node, " "))];
    const spellings = listSpellings(characters, index);
    const take = (nodes: TrieNode<Entry>[]) =>
      nodes.length * spellings.length > MOST_WAYS
        ? nodes.map((node) => step(node, character))
        : spellings.flatMap((spelling) => nodes.map((node) => step(node, spelling)));
    asWritten = take(asWritten);
    apart = take(apart);
  }
  for (const node of new Set([...asWritten, ...apart])) node.entries.push(entry);
}

/** How one character of a name may be written; empty for one that may be left out. */
function listSpellings(characters: readonly string[], index: number): string[] {
  const character = characters[index] ?? "";
  if (character === " ") return ["", " "];
  return isLooseMark(characters, index) ? [character, "", " "] : [character];
}

/** A mark between two words of which one is longer than a letter: B/G is not BG. */
function isLooseMark(characters: readonly string[], index: number): boolean {
  if (!LOOSE_MARK.test(characters[index] ?? "")) return false;
  const isWord = (at: number) => WORD.test(characters[at] ?? "");
  return isWord(index - 1) && isWord(index + 1) && (isWord(index - 2) || isWord(index + 2));
}

function isCompoundJoint(characters: readonly string[], index: number): boolean {
  const count = (from: number, by: 1 | -1) => {
    let length = 0;
    while (HANGUL.test(characters[from + by * length] ?? "")) length++;
    return length;
  };
  const before = count(index - 1, -1);
  const after = count(index, 1);
  return before >= SHORTEST_PART && after >= SHORTEST_PART && before + after >= COMPOUND;
}

function step<Entry>(node: TrieNode<Entry>, text: string): TrieNode<Entry> {
  let reached = node;
  for (let index = 0; index < text.length; index++) {
    const unit = foldUnit(text.charCodeAt(index));
    const known = reached.next.get(unit) ?? createTrie<Entry>();
    reached.next.set(unit, known);
    reached = known;
  }
  return reached;
}

/** A–Z made small and full-width forms made narrow. Not `toLowerCase`: it changes the length of some texts. */
export function foldUnit(unit: number): number {
  if (unit >= 0xff01 && unit <= 0xff5e) return foldUnit(unit - 0xfee0);
  return unit >= 65 && unit <= 90 ? unit + 32 : unit;
}

/** Says whether a unit is a space or a line's end. */
export function isSpace(unit: number): boolean {
  return unit === SPACE || unit === 10 || unit === 9 || unit === 0xa0 || unit === 0x3000;
}
