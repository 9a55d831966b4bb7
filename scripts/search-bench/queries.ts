/** Queries as Koreans type them, drawn from any corpus, each with the pages that hold what was meant. */
import { convertHangulToQwerty, convertQwertyToHangul, disassemble, getChoseong } from "es-hangul";
import { type Corpus, type CorpusPage, endsInConsonant, PARTICLES } from "./corpus.ts";
import type { Random } from "./random.ts";

/** A query with its truth. */
export interface BenchQuery {
  group: string;
  text: string;
  /** Addresses of the pages that hold what was meant: each should be found. */
  meant: string[];
  /** Addresses of the pages that hold what was typed in a listed form: each may be found. */
  allowed: string[];
}

type PageTest = (page: CorpusPage) => boolean;
type Draw = (
  corpus: Corpus,
  random: Random,
) => { text: string; isTrue: PageTest; isAllowed?: PageTest } | undefined;

const holds = (word: string) => (page: CorpusPage) => page.text.includes(word);
const holdsJoined = (word: string) => (page: CorpusPage) => page.joined.includes(word);

/** The nine groups. Truth is always that what was meant stands somewhere in the page's text. */
const GROUPS: Record<string, Draw> = {
  조사: ({ nouns }, random) => {
    const noun = random.pick(nouns);
    return noun ? { text: noun + particleFor(noun, random), isTrue: holds(noun) } : undefined;
  },
  복합: ({ pairs, compounds }, random) => {
    const isPair = random.below(2) === 0;
    const words = random.pick(isPair ? pairs : compounds);
    return words
      ? { text: words.join(isPair ? "" : " "), isTrue: holdsJoined(words.join("")) }
      : undefined;
  },
  중간: ({ compounds }, random) => {
    const second = random.pick(compounds)?.[1];
    return second ? { text: second, isTrue: holds(second) } : undefined;
  },
  혼합: ({ names, nouns, pages }, random) => {
    const name = random.pick(names);
    if (!name) return undefined;
    if (random.below(2) === 0)
      return {
        text: name + (random.pick(["의", "에서", "는", "를", "로"]) ?? ""),
        isTrue: holds(name),
      };
    const page = random.pick(pages.filter(holds(name)));
    const noun = random.pick(nouns.filter((candidate) => page?.text.includes(candidate)));
    return noun
      ? { text: `${name} ${noun}`, isTrue: (p) => holds(name)(p) && holds(noun)(p) }
      : undefined;
  },
  부분음절: ({ nouns }, random) => {
    const noun = random.pick(nouns.filter((word) => word.length >= 3));
    return noun ? { text: cutShort(noun, random), isTrue: holds(noun) } : undefined;
  },
  초성: ({ nouns }, random) => {
    const noun = random.pick(nouns.filter((word) => word.length >= 3));
    return noun
      ? {
          text: getChoseong(noun),
          isTrue: holds(noun),
          isAllowed: holdsInitials(getChoseong(noun)),
        }
      : undefined;
  },
  자판: ({ nouns, names }, random) => {
    const isHangul = random.below(2) === 0;
    const word = random.pick(isHangul ? nouns : names);
    const text = word && (isHangul ? convertHangulToQwerty(word) : toHangul(word));
    return text ? { text, isTrue: holds(word) } : undefined;
  },
  코드: ({ codes, names }, random) => {
    const code = random.pick(random.below(3) === 0 ? names : codes);
    return code ? { text: code, isTrue: holds(code) } : undefined;
  },
  오타: ({ nouns, names, pages }, random) => {
    const long = (words: string[], shortest: number) =>
      words.filter((word) => word.length >= shortest);
    const word = random.pick(random.below(4) === 0 ? long(names, 6) : long(nouns, 3));
    const text = word && misspell(word, random);
    return text && !pages.some(holds(text)) ? { text, isTrue: holds(word) } : undefined;
  },
};

/** How often a draw may fail, for each query wanted, before a group is given up as too poor. */
const TRIES = 20;

/** Draws queries of every group. */
export function drawQueries(corpus: Corpus, random: Random, perGroup: number): BenchQuery[] {
  return Object.entries(GROUPS).flatMap(([group, draw]) => {
    const queries = new Map<string, BenchQuery>();
    for (let tries = perGroup * TRIES; tries > 0 && queries.size < perGroup; tries--) {
      const drawn = draw(corpus, random);
      if (!drawn) continue;
      const listPages = (test: PageTest) => corpus.pages.filter(test).map((page) => page.url);
      const meant = listPages(drawn.isTrue);
      const allowed = drawn.isAllowed ? listPages(drawn.isAllowed) : meant;
      if (meant.length > 0) queries.set(drawn.text, { group, text: drawn.text, meant, allowed });
    }
    return [...queries.values()];
  });
}

function particleFor(noun: string, random: Random): string {
  const fitting = PARTICLES.filter(
    ([, afterFinal]) => afterFinal === undefined || afterFinal === endsInConsonant(noun),
  );
  return random.pick(fitting)?.[0] ?? "";
}

/** Hangul keys of Latin letters; es-hangul throws at vowels in a row that no syllable has. */
function toHangul(keys: string): string | undefined {
  try {
    return convertQwertyToHangul(keys);
  } catch {
    return undefined;
  }
}

/** A noun as it stands in the box a keystroke or two before it is finished. */
function cutShort(noun: string, random: Random): string {
  const body = noun.slice(0, -1);
  const [initial = "", vowel = "", ...final] = disassemble(noun.at(-1) ?? "");
  const typed = random.below(2) === 0 || final.length === 0 ? [initial] : [initial, vowel];
  return body + compose(typed);
}

function compose(keys: readonly string[]): string {
  return keys.length === 1
    ? (keys[0] ?? "")
    : convertQwertyToHangul(convertHangulToQwerty(keys.join("")));
}

function holdsInitials(initials: string): (page: CorpusPage) => boolean {
  return ({ text }) =>
    (text.match(/[가-힣]+/g) ?? []).some((run) => getChoseong(run).includes(initials));
}

/** One wrong, missing, doubled or swapped keystroke, not the first. */
function misspell(word: string, random: Random): string | undefined {
  const keys = [...convertHangulToQwerty(word)];
  const at = 1 + random.below(keys.length - 1);
  const kinds = [
    () => keys.splice(at, 1, random.pick([..."qwertasdfgzxcvyuiophjklbnm"]) ?? ""),
    () => keys.splice(at, 1),
    () => keys.splice(at, 0, keys[at] ?? ""),
    () => keys.splice(at - 1, 2, keys[at] ?? "", keys[at - 1] ?? ""),
  ];
  random.pick(kinds)?.();
  const typed = keys.join("");
  return /[가-힣]/.test(word) ? toHangul(typed) : typed;
}
