/** Korean particles and endings (조사·어미): cutting them off a word, and telling them from a word. */
import { toKeystrokes } from "./hangul.ts";
import { endsInRieul, hasFinal, isSyllable } from "./syllable.ts";

/** What may stand before a particle: any sound, a consonant, a vowel, or for 로 a vowel or ㄹ. */
type Attachment = "any" | "closed" | "open" | "ro" | "euro";

const list = (words: string) => words.split(" ");

const CASES: Record<Attachment, string[]> = {
  any: list(
    "의 에 에서 에게 에게서 한테 께 께서 까지 부터 마다 마저 조차 밖에 처럼 보다 만큼 만 도 뿐 하고 대로 이외에",
  ),
  closed: list(
    "은 이 을 과 이나 이나마 이든 이든지 이라 이라고 이라는 이라도 이라면 이란 이며 이고 이랑 이므로 이지만 이다 이었다 이었던 이라서 이어야 이거나 이에요 아",
  ),
  open: list(
    "는 가 를 와 나 나마 든 든지 라 라고 라는 라도 라면 란 며 랑 고 므로 지만 다 였다 였던 라서 여야 거나 예요",
  ),
  ro: list("로 로서 로써 로부터"),
  euro: list("으로 으로서 으로써 으로부터"),
};
/** Particles that a case may carry in addition: 에서 + 는. */
const AUXILIARIES = list("는 도 만 의 까지 부터 나 라도 처럼 보다 뿐 만이 만은 만을");
const CASES_WITH_AUXILIARY = list(
  "에 에서 에게 에게서 께서 까지 부터 만큼 와 과 로 으로 로서 으로서 로써 으로써 처럼 대로 하고",
);
const COPULA = list("입니다 인가 인데 인지");
const HADA = list(
  "하다 한다 하는 하며 하여 해 해서 해야 해도 했다 했고 했던 했을 했지만 했습니다 하고 하면 하지 하지만 하기 하기에 하기를 하도록 하려 하려면 하려고 하세요 하십시오 합니다 합시다 할 한 한다고 한다면 한다는 한지 함 함을 함으로써 하게 하자 하자마자 하거나 하므로 하면서 하는데 하는지 하던 하였다 하였습니다 할지 하기만 하더라도 하려는 하라 하라고 해주는 해주세요 했는지 했으므로 했으며 하곤 하나 하니 하려다",
);
const DOEDA = list(
  "되다 된다 되는 되며 되어 되어야 돼 돼서 돼야 됐다 됐습니다 되고 되면 되지 되지만 되기 되도록 됩니다 될 된 된다고 된다면 된다는 됨 되었다 되었던 되었을 되었습니다 되었는지 되거나 되므로 되면서 되는데 되는지 되던 되어도 되어서 되자 되게 되려면 되더라도",
);
const SIKIDA = list(
  "시키다 시킨다 시키는 시켜 시켜서 시켜야 시킬 시킨 시킵니다 시키고 시키면 시키며 시키지 시키기 시켰다 시켰습니다 시키거나 시키도록",
);
/** Makes a plural; takes every particle that a word in ㄹ takes. */
const PLURAL = "들";

const ENDINGS = new Set([...HADA, ...DOEDA, ...SIKIDA]);
const ATTACHMENTS = collectAttachments();
const LONGEST = Math.max(...[...ATTACHMENTS.keys()].map((particle) => particle.length));
let beginnings: Set<string> | undefined;

function collectAttachments(): Map<string, Set<Attachment>> {
  const particles = new Map<string, Set<Attachment>>();
  const add = (particle: string, attachment: Attachment) =>
    particles.set(particle, (particles.get(particle) ?? new Set()).add(attachment));
  for (const [attachment, cases] of Object.entries(CASES) as [Attachment, string[]][])
    for (const particle of cases) {
      add(particle, attachment);
      if (CASES_WITH_AUXILIARY.includes(particle))
        for (const auxiliary of AUXILIARIES) add(particle + auxiliary, attachment);
    }
  for (const particle of [...COPULA, ...ENDINGS]) add(particle, "any");
  for (const [particle, attachments] of [...particles])
    if (["any", "closed", "ro"].some((kind) => attachments.has(kind as Attachment)))
      if (!ENDINGS.has(particle)) add(PLURAL + particle, "any");
  add(PLURAL, "any");
  return particles;
}

/**
 * Says whether a text can follow a word as a particle or ending: 를 after 배포, but not 을.
 *
 * @param word what stands before; only its last character counts, and any fits unless it is Hangul
 */
export function isParticleAfter(word: string, particle: string): boolean {
  const attachments = ATTACHMENTS.get(particle);
  if (!attachments) return false;
  const last = word.at(-1) ?? "";
  if (!isSyllable(last) || attachments.has("any")) return true;
  const ro = !hasFinal(last) || endsInRieul(last);
  return attachments.has(hasFinal(last) ? "closed" : "open") || attachments.has(ro ? "ro" : "euro");
}

/** Says whether a text is the beginning of some particle, keystroke by keystroke: ㄹ of 를. */
export function isParticleBeginning(text: string): boolean {
  beginnings ??= collectBeginnings();
  return beginnings.has(toKeystrokes(text));
}

function collectBeginnings(): Set<string> {
  const found = new Set<string>();
  for (const particle of ATTACHMENTS.keys()) {
    const keys = toKeystrokes(particle);
    for (let length = 1; length <= keys.length; length++) found.add(keys.slice(0, length));
  }
  return found;
}

/** What follows a stem. */
export interface Tail {
  /** What carries meaning: a verb's ending such as 하는, or 들. */
  ending: string;
  /** What does not. */
  particle: string;
}

/** Tells the ending of a tail from its particle: `들을` → 들 and 을. */
export function readTail(tail: string): Tail {
  if (ENDINGS.has(tail)) return { ending: tail, particle: "" };
  if (tail.startsWith(PLURAL)) return { ending: PLURAL, particle: tail.slice(PLURAL.length) };
  return { ending: "", particle: tail };
}

/**
 * Lists the stems that a Hangul word can be cut to, longest first, the word itself left out.
 *
 * @param shortest the fewest syllables a stem has
 * @example cutParticles("서버에서는") // ["서버에서", "서버"]
 */
export function cutParticles(word: string, shortest = 2): string[] {
  const stems: string[] = [];
  for (let length = word.length - 1; length >= Math.max(shortest, word.length - LONGEST); length--)
    if (isParticleAfter(word.slice(0, length), word.slice(length)))
      stems.push(word.slice(0, length));
  return stems;
}
