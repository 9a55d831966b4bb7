/** Asks one address whether it still leads where a note says it does. */
import { setTimeout as sleep } from "node:timers/promises";
import { readPage } from "./page-body.ts";

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
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const PERMANENT: ReadonlySet<number> = new Set([301, 308]);
/** Answers that only tell that nobody but a person may look. */
const REFUSALS: ReadonlySet<number> = new Set([401, 402, 403, 407, 451, 999]);
const REDIRECT_LIMIT = 10;
const HEADERS = {
  "user-agent": "Mozilla/5.0 (compatible; guseul-links)",
  accept: "text/html,application/xhtml+xml,*/*;q=0.8",
};

/** Words for what fetch gives as the cause of a failure. */
const FAULTS: Record<string, string> = {
  ECONNREFUSED: "서버가 연결을 받지 않는다",
  ENOTFOUND: "그런 이름의 서버가 없다",
  DEPTH_ZERO_SELF_SIGNED_CERT: "인증서를 믿을 수 없다",
  SELF_SIGNED_CERT_IN_CHAIN: "인증서를 믿을 수 없다",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "인증서를 믿을 수 없다",
  CERT_HAS_EXPIRED: "인증서의 기한이 지났다",
  ERR_TLS_CERT_ALTNAME_INVALID: "인증서가 다른 서버의 것이다",
  ERR_INVALID_URL: "주소가 아니다",
};

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
    const wait = answer.wait ?? patience.backoff * 2 ** attempt;
    if (wait > patience.longestWait) return { ...result, wantsRest: true };
    if (attempt === patience.retries) break;
    await sleep(wait);
  }
  return result;
}

/** A verdict, or why there is none yet and how long the host wants to be left alone. */
type Answer = { result: ProbeResult } | { reason: string; wait?: number | undefined };

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
    };
  }
}

async function followRedirects(url: string, fragment: string, patience: Patience): Promise<Answer> {
  const seen = new Set<string>();
  let current = new URL(url);
  let isPermanent = true;
  for (let step = 0; step <= REDIRECT_LIMIT; step++) {
    current.hash = "";
    if (seen.has(current.href)) return dead("옮겼다는 주소가 되돌아온다");
    seen.add(current.href);
    const { status, location, wait, lacksFragment } = await ask(current.href, fragment, patience);
    if (REDIRECTS.has(status) && location) {
      isPermanent &&= PERMANENT.has(status);
      current = new URL(location, current);
      if (!/^https?:$/.test(current.protocol)) return dead(`'${current.protocol}' 주소로 옮겼다`);
      continue;
    }
    if (status === 429 || status >= 500) return { reason: `서버가 ${status}로 답한다`, wait };
    if (REFUSALS.has(status))
      return { result: { state: "unsure", reason: `서버가 ${status}로 막는다` } };
    if (status >= 400) return dead(`서버가 ${status}로 답한다`);
    const result: ProbeResult = { state: "alive", reason: "" };
    if (lacksFragment) Object.assign(result, { lacksFragment, reason: `'#${fragment}' 절이 없다` });
    if (step === 0 || !isPermanent) return { result };
    const movedTo = current.href + (fragment ? new URL(url).hash : "");
    return {
      result: { ...result, state: "moved", movedTo, reason: result.reason || "아주 옮겼다" },
    };
  }
  return dead(`${REDIRECT_LIMIT}번 넘게 옮겨 다닌다`);
}

function dead(reason: string): Answer {
  return { result: { state: "dead", reason } };
}

interface Response {
  status: number;
  location: string | null;
  wait: number | undefined;
  lacksFragment: boolean;
}

/** Many servers answer HEAD wrongly, so any fault it tells is asked again with GET. */
async function ask(url: string, fragment: string, { timeout }: Patience): Promise<Response> {
  for (const method of fragment ? ["GET"] : ["HEAD", "GET"]) {
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(url, { method, redirect: "manual", signal, headers: HEADERS });
    const { status, headers } = response;
    const isGood = status < 400 || status === 429;
    const ids = isGood && method === "GET" && fragment ? await readPage(response) : undefined;
    await response.body?.cancel();
    if (!isGood && method === "HEAD") continue;
    const lacksFragment = status < 300 && ids !== undefined && !hasFragment(ids, fragment);
    const location = headers.get("location");
    return { status, location, wait: readRetryAfter(headers.get("retry-after")), lacksFragment };
  }
  throw new Error("unreachable: the last method always returns");
}

/** GitHub puts a prefix before ids of readers' texts; line numbers and text fragments are no ids. */
function hasFragment(ids: ReadonlySet<string>, fragment: string): boolean {
  return (
    ids.has(fragment) ||
    ids.has(`user-content-${fragment}`) ||
    /^(?:top|L\d+(?:-L\d+)?|:~:.*|[!/].*)$/.test(fragment)
  );
}

/** @returns milliseconds; the header holds seconds or a date */
function readRetryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

function decodeFragment(url: string): string {
  const hash = new URL(url).hash.slice(1);
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (error.cause instanceof Error) return codeOf(error.cause);
  return code ?? error.name;
}
