/** What may follow a name in Korean prose and leave it that name: particles, a copula, verb endings. */
import { isCopulaAfter, isVerbEnding } from "./conjugation.ts";
import { isParticleAfter } from "./particle.ts";
import { finalOf, isSyllable } from "./syllable.ts";

/** How a name goes on: as a noun, or as the noun of a verb (배포한다, 배포되면). */
export type Ending = "noun" | "verb";

/** Suffixes that take any noun as it is, and nouns of time that many write without the space. */
const SUFFIXES: ReadonlySet<string> = new Set(
  "별 째 씩 같이 같은 용 시 중 도중 전 이전 직전 후 이후 직후 때 때문 간 내 외 상 끼리 당 쪽 치고 엔 에다 에다가".split(
    " ",
  ),
);
/** Particles that no other particle follows. */
const LAST: ReadonlySet<string> = new Set(["의", "은", "는", "이", "가", "을", "를"]);
/** 배포일 is a date; only before these is it 배포이다. */
const AFTER_IL = /^\s+(?:때|경우|수|뿐|것|거|리|텐데|테니|가능성)/;
/** What counts the noun before it rather than being its verb: 배포 한 번, 배포는 하나. */
const COUNT = /^\s+(?:하나(?![가-힣])|한\s+(?:번|차례|개|대|명|곳|줄|쪽|가지|단계))/;
const FINAL_NIEUN = 4;
/** Syllables; no chain of endings is longer. */
const LONGEST = 10;

/**
 * Reads what follows a name in the same word.
 *
 * @param name the name; only its last character counts
 * @param rest the Hangul between the name and the end of the word; may be empty
 * @param after the text after that, which tells 배포일(날짜) from 배포일 때
 * @returns undefined when the name is only the beginning of another word: 배포판
 * @example readEnding("CodeDeploy", "에서는", " 쓴다") // "noun"
 * @example readEnding("배포", "한다", ".") // "verb"
 */
export function readEnding(name: string, rest: string, after: string): Ending | undefined {
  if (rest === "일") return AFTER_IL.test(after) ? "noun" : undefined;
  if (rest.length > LONGEST) return undefined;
  if (isVerbEnding(rest)) return "verb";
  if (rest !== "" && !isNoun(name, rest)) return undefined;
  return isVerbApart(rest, after) ? "verb" : "noun";
}

/** The verb written apart from its noun: 배포를 한다, 배포 되는, 역할도 한다. */
function isVerbApart(particle: string, after: string): boolean {
  if (!/^[을를은는도만]?$/.test(particle) || COUNT.test(after)) return false;
  return isVerbEnding(/^\s+([가-힣]+)/.exec(after)?.[1] ?? "");
}

/** A polite 요 and a contracted 는 may end the chain: 배포는요, 서버에선. */
function isNoun(name: string, rest: string): boolean {
  if (isNounChain(name, rest)) return true;
  const chain = rest.slice(0, -1);
  const last = rest.at(-1) ?? "";
  if (last === "요") return chain === "" || isNounChain(name, chain);
  // One syllable alone would be a noun of its own: 배포론, 배포난.
  if (chain === "" || !isSyllable(last) || finalOf(last) !== FINAL_NIEUN) return false;
  const open = String.fromCharCode(last.charCodeAt(0) - FINAL_NIEUN);
  return isNounChain(name, `${chain}${open}는`);
}

/** A noun takes several particles in a row: 만 + 으로는, 별로 + 만. */
function isNounChain(word: string, rest: string): boolean {
  if (isNounEnding(word, rest)) return true;
  for (let length = rest.length - 1; length > 0; length--) {
    const piece = rest.slice(0, length);
    if (LAST.has(piece) || !isNounEnding(word, piece)) continue;
    if (isNounChain(piece, rest.slice(length))) return true;
  }
  return false;
}

function isNounEnding(word: string, text: string): boolean {
  // 일 alone needs a context; the particles that search knows hold verb endings too.
  if (text === "일" || (isVerbEnding(text) && text !== "하고")) return false;
  return SUFFIXES.has(text) || isCopulaAfter(word, text) || isParticleAfter(word, text);
}
