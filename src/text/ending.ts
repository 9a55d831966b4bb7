/** What may follow a name in Korean prose and leave it that name: particles, a copula, verb endings. */
import { isCopulaAfter, isVerbEnding } from "./conjugation.ts";
import { isParticleAfter } from "./particle.ts";

/** How a name goes on: as a noun, or as the noun of a verb (배포한다, 배포되면). */
export type Ending = "noun" | "verb";

/**
 * Suffixes that take any noun as it is, dependent nouns that many write without the space, and
 * contracted particles.
 */
const SUFFIXES: ReadonlySet<string> = new Set(
  "별 별로 씩 같이 용 용으로 시 중 전 후 간 내 끼리 당 쪽 치고 치고는 엔 에선 에겐 에다 에다가 으론 로선 으로선 부턴 까진 보단 만이라도".split(
    " ",
  ),
);
/** Particles that no other particle follows. */
const LAST: ReadonlySet<string> = new Set(["의", "은", "는", "이", "가", "을", "를"]);
/** 배포일 is a date; only before these is it 배포이다. */
const AFTER_IL = /^\s+(?:때|경우|수|뿐|것|거|리|텐데|테니|가능성)/;
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
  if (rest === "") return "noun";
  if (rest === "일") return AFTER_IL.test(after) ? "noun" : undefined;
  if (rest.length > LONGEST) return undefined;
  return isVerbEnding(rest) ? "verb" : isNounChain(name, rest) ? "noun" : undefined;
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
