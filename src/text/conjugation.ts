/** How the copula (이다) and the verbs that nouns make (하다, 되다, 시키다) are conjugated, as patterns. */
import { hasFinal } from "./syllable.ts";

const alternatives = (words: string) => `(?:${words.split(" ").join("|")})`;

/** After 이 of the copula and after 하, 되, 시키. */
const PRESENT = alternatives(
  "고 고도 고는 고서 고요 거나 거든 겠다 겠지만 기 기가 기까지 기는 기도 기를 기만 기보다 기보다는 기에 기에는 기로 기로는 긴 겠죠 겠지 나 냐 냐고 느냐 느라 는 는가 는데 는데도 는지 는지는 는지도 는지를 니 니까 다 다가 다만 다면 더니 더라도 던 던지 도록 든 든지 듯 듯이 려 려고 려는 려다 려다가 려던 려면 며 면 면서 면서도 므로 네 네요 구나 군 군요 구요 세요 시오 십시오 자 자고 자는 자마자 자면 죠 지 지는 지도 지를 지만 지요",
);
/** After 었, 였, 했, 됐, 시켰. */
const PAST = alternatives(
  "다 다가 다고 다는 다던 다면 던 던지 고 지만 으나 으니 으니까 으며 으면 으므로 는데 는데도 는지 는가 더니 더라도 어도 어야 을 을까 을지 을지도 을지라도 을수록 음 음을 음에도 습니다 습니까",
);
/** After 한, 된, 시킨, 인. */
const PRESENT_MODIFIER = alternatives(
  "다 다고 다는 다면 다거나 데 데도 데요 지 지는 지도 지를 지라 가 가를 가요 가에 만큼 즉",
);
/** After 할, 될, 시킬, 일. */
const FUTURE_MODIFIER = alternatives(
  "지 지는 지도 지라도 지언정 지를 수록 까 까요 뿐 만큼 는지 텐데",
);
/** After 함, 됨, 시킴, 임. */
const NOMINAL = alternatives("을 이 은 과 도 만 에 에도 에는 으로 으로써 으로서 의");
const FORMAL = "니(?:다|까|다만)";
const QUOTED = alternatives(
  "라 라거나 라고 라고까지 라고는 라고도 라고만 라기보다 라기보다는 라는 라도 라니 라던가 라든가 라든지 라며 라면 라서 라서가 라야 라야만 란 랑 랍니다 어서 어야 야 야말로",
);
/** The copula without 이, as open syllables allow; the rest would be other nouns (배포자, 배포기). */
const SHORT_COPULA = alternatives(
  "다 다만 고 고요 구나 군요 네 네요 냐 죠 며 면 면서 나 니까 든 든지 므로 지만 지요 거나 거든 겠지만 더라도 자마자 예요 여서 여야 라 라거나 라고 라고까지 라고는 라고도 라고만 라기보다 라기보다는 라는 라도 라니 라던가 라든가 라든지 라며 라면 라서 라서가 라야 라야만 란 랑 랍니다 야말로",
);
const COPULA_MODIFIERS = `인${PRESENT_MODIFIER}?|일${FUTURE_MODIFIER}|임${NOMINAL}?|입${FORMAL}`;

const COPULA_AFTER_CONSONANT = new RegExp(
  `^(?:이(?:${PRESENT}|${QUOTED}|었${PAST})|${COPULA_MODIFIERS})$`,
);
const COPULA_AFTER_VOWEL = new RegExp(
  `^(?:${SHORT_COPULA}|이(?:${PRESENT}|${QUOTED})|(?:였|이었)${PAST}|${COPULA_MODIFIERS})$`,
);
const VERB = new RegExp(
  `^(?:(?:하|되|시키)(?:${PRESENT}|라|라고)|(?:한|된|시킨)${PRESENT_MODIFIER}?|(?:할|될|시킬)${FUTURE_MODIFIER}?|(?:함|됨|시킴)${NOMINAL}?|(?:합|됩|시킵)(?:${FORMAL}|시다)|(?:했|됐|하였|되었|시켰)${PAST}|(?:하여|되어|시켜)(?:도|서|야|야만|라|야지)?|(?:해|돼)(?:도|서|야|야만|라|요|야지)?)$`,
);

/** Says whether a text is the copula as it follows a word: 이라면 after 스택, 였다 after 지표. */
export function isCopulaAfter(word: string, text: string): boolean {
  return (hasFinal(word.at(-1) ?? "") ? COPULA_AFTER_CONSONANT : COPULA_AFTER_VOWEL).test(text);
}

/** Says whether a text is what turns a noun into a verb: 하면서, 됐는데, 시키려고. */
export function isVerbEnding(text: string): boolean {
  return VERB.test(text);
}
