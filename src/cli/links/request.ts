/** Asks a host once for an address, and reads of its answer what tells whether the link is good. */

import { readPage } from "./page-body.ts";

const HEADERS = {
  "user-agent": "Mozilla/5.0 (compatible; guseul-links)",
  accept: "text/html,application/xhtml+xml,*/*;q=0.8",
};

/** Words for what fetch gives as the cause of a failure. */
export const FAULTS: Record<string, string> = {
  ECONNREFUSED: "서버가 연결을 받지 않는다",
  ENOTFOUND: "그런 이름의 서버가 없다",
  DEPTH_ZERO_SELF_SIGNED_CERT: "인증서를 믿을 수 없다",
  SELF_SIGNED_CERT_IN_CHAIN: "인증서를 믿을 수 없다",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "인증서를 믿을 수 없다",
  CERT_HAS_EXPIRED: "인증서의 기한이 지났다",
  ERR_TLS_CERT_ALTNAME_INVALID: "인증서가 다른 서버의 것이다",
  ERR_INVALID_URL: "주소가 아니다",
};

/** What a host answered. */
export interface HostAnswer {
  status: number;
  cookies: [name: string, value: string][];
  location: string | null;
  wait: number | undefined;
  lacksFragment: boolean;
}

/** Many servers answer HEAD wrongly, so any fault it tells is asked again with GET. */
export async function ask(
  url: string,
  { fragment, cookie }: { fragment: string; cookie: string },
  timeout: number,
): Promise<HostAnswer> {
  const headers = cookie ? { ...HEADERS, cookie } : HEADERS;
  for (const method of fragment ? ["GET"] : ["HEAD", "GET"]) {
    const signal = AbortSignal.timeout(timeout);
    const asked = fetch(url, { method, redirect: "manual", signal, headers });
    const response = await (method === "HEAD" ? asked.catch(refuseHead) : asked);
    if (!response) continue;
    const { status } = response;
    const isGood = status < 400 || status === 429;
    const ids = isGood && method === "GET" && fragment ? await readPage(response) : undefined;
    await response.body?.cancel();
    if (!isGood && method === "HEAD") continue;
    const lacksFragment = status < 300 && ids !== undefined && !hasFragment(ids, fragment);
    const cookies = response.headers.getSetCookie().flatMap(readCookie);
    const location = decodeHeader(response.headers.get("location"));
    const wait = readRetryAfter(response.headers.get("retry-after"));
    return { status, cookies, location, wait, lacksFragment };
  }
  throw new Error("unreachable: the last method always returns");
}

/** Some servers hang up on HEAD, or never answer it; what GET would not mend is thrown on. */
function refuseHead(error: unknown): undefined {
  if (Object.hasOwn(FAULTS, codeOf(error))) throw error;
}

/** Servers write Hangul as it is, and headers are read a byte a letter. */
function decodeHeader(value: string | null): string | null {
  const text = value && Buffer.from(value, "latin1").toString("utf8");
  return text?.includes("\uFFFD") ? value : text;
}

function readCookie(header: string): [name: string, value: string][] {
  const [pair = ""] = header.split(";", 1);
  const equals = pair.indexOf("=");
  const name = pair.slice(0, Math.max(0, equals)).trim();
  return name === "" ? [] : [[name, pair.slice(equals + 1).trim()]];
}

/** GitHub puts a prefix before ids of readers' texts; line numbers and text fragments are no ids. */
function hasFragment(ids: ReadonlySet<string>, fragment: string): boolean {
  return (
    ids.has(fragment) ||
    ids.has(`user-content-${fragment}`) ||
    /^(?:top|L\d+(?:-L\d+)?|[!/].*)?$/i.test(fragment)
  );
}

/** @returns milliseconds; the header holds seconds or a date */
function readRetryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (error.cause instanceof Error) return codeOf(error.cause);
  // That of a DOMException is a number.
  return typeof code === "string" ? code : error.name;
}
