/** Asks one address whether it still leads where a note says it does. */
import { setTimeout as sleep } from "node:timers/promises";
import { withoutDirective } from "../../text/url.ts";
import { ask, codeOf, FAULTS } from "./request.ts";

/** How patient a probe is. */
export interface Patience {
  /** Milliseconds for one request with its body. */
  timeout: number;
  /** Requests after the first when a host is busy or does not answer. */
  retries: number;
  /** Milliseconds before the first retry; each later one waits twice as long. */
  backoff: number;
  /** Longest wait, in milliseconds, that a host may ask for with `Retry-After`. */
  longestWait: number;
}

export const PATIENCE: Patience = {
  timeout: 15_000,
  retries: 2,
  backoff: 2_000,
  longestWait: 60_000,
};

/** What an address answered. `unsure` is no verdict: the host refused, was busy or said nothing. */
export interface ProbeResult {
  state: "alive" | "moved" | "dead" | "unsure";
  /** For the author, in Korean. */
  reason: string;
  /** Where a permanent redirect leads. */
  movedTo?: string;
  /** The fragment is not on the page. */
  lacksFragment?: boolean;
  /** The host wants to be left alone for longer than anybody waits. */
  wantsRest?: boolean;
  /** Nothing came from the host. */
  isSilent?: boolean;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const PERMANENT: ReadonlySet<number> = new Set([301, 308]);
/** Answers that only tell that nobody but a person may look. */
const REFUSALS: ReadonlySet<number> = new Set([401, 402, 403, 407, 451, 999]);
const REDIRECT_LIMIT = 10;
/**
 * Probes an address: HEAD first, GET when that is not enough, again when the host is busy.
 *
 * @param url absolute http(s) address; its fragment is looked for on the page
 */
export async function probe(url: string, patience: Patience = PATIENCE): Promise<ProbeResult> {
  let result: ProbeResult = { state: "unsure", reason: "" };
  for (let attempt = 0; attempt <= patience.retries; attempt++) {
    const answer = await tryOnce(url, patience);
    if ("result" in answer) return answer.result;
    result = { state: "unsure", reason: answer.reason };
    if (answer.isSilent) result.isSilent = true;
    const wait = answer.wait ?? patience.backoff * 2 ** attempt;
    if (wait > patience.longestWait) return { ...result, wantsRest: true };
    if (attempt === patience.retries) break;
    await sleep(wait);
  }
  return result;
}

/** A verdict, or why there is none yet and how long the host wants to be left alone. */
type Answer =
  | { result: ProbeResult }
  | { reason: string; wait?: number | undefined; isSilent?: boolean };

async function tryOnce(url: string, patience: Patience): Promise<Answer> {
  try {
    const fragment = decodeFragment(url);
    return await followRedirects(url, fragment, patience);
  } catch (error) {
    const code = codeOf(error);
    const fault = Object.hasOwn(FAULTS, code) ? FAULTS[code] : undefined;
    if (fault) return { result: { state: "dead", reason: fault } };
    return {
      reason: code === "TimeoutError" ? "시간 안에 답하지 않는다" : `연결이 끊긴다 (${code})`,
      isSilent: true,
    };
  }
}

async function followRedirects(url: string, fragment: string, patience: Patience): Promise<Answer> {
  const seen = new Set<string>();
  const cookies = new Map<string, string>();
  let current = new URL(url);
  let isPermanent = true;
  let { hash } = current;
  for (let step = 0; step <= REDIRECT_LIMIT; step++) {
    current.hash = "";
    // fetch asks no address with a name and a password in it.
    current.username = current.password = "";
    const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
    // A page that gives a cookie and sends to itself is another one with the cookie.
    const visit = `${current.href} ${cookie}`;
    if (seen.has(visit)) return dead("옮겼다는 주소가 되돌아온다");
    seen.add(visit);
    const answer = await ask(current.href, { fragment, cookie }, patience.timeout);
    const { status, location, wait, lacksFragment } = answer;
    if (REDIRECTS.has(status) && location) {
      isPermanent &&= PERMANENT.has(status);
      const next = new URL(location, current);
      if (!/^https?:$/.test(next.protocol)) return dead(`'${next.protocol}' 주소로 옮겼다`);
      if (isInternal(next) && !isInternal(current)) return dead("바깥에서 닿지 않는 주소로 옮겼다");
      if (next.host !== current.host) cookies.clear();
      for (const [name, value] of answer.cookies) cookies.set(name, value);
      // As browsers do: a redirect's own fragment wins.
      hash = next.hash || hash;
      current = next;
      continue;
    }
    if (status === 429 || status >= 500) return { reason: `서버가 ${status}로 답한다`, wait };
    if (REFUSALS.has(status))
      return { result: { state: "unsure", reason: `서버가 ${status}로 막는다` } };
    if (status >= 400) return dead(`서버가 ${status}로 답한다`);
    const result: ProbeResult = { state: "alive", reason: "" };
    if (lacksFragment) Object.assign(result, { lacksFragment, reason: `'#${fragment}' 절이 없다` });
    if (step === 0 || !isPermanent) return { result };
    const movedTo = current.href + hash;
    return {
      result: { ...result, state: "moved", movedTo, reason: result.reason || "아주 옮겼다" },
    };
  }
  return dead(`${REDIRECT_LIMIT}번 넘게 옮겨 다닌다`);
}

function dead(reason: string): Answer {
  return { result: { state: "dead", reason } };
}

/** Loopback, private and link-local addresses of RFC 6890. */
const INTERNAL =
  /^(?:localhost|(?:0|10|127)(?:\.\d+){3}|(?:169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+){2}|\[(?:::1?|f[cde].*)\])$/i;

/** Says whether an address leads to this machine or the network it stands in. */
export function isInternal({ hostname }: URL): boolean {
  return INTERNAL.test(hostname);
}

function decodeFragment(url: string): string {
  const hash = withoutDirective(new URL(url).hash.slice(1));
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
