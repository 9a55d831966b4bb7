/** External links against servers on this machine that behave badly. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCatalog, noteAt } from "../../catalog/catalog-fixture.ts";
import { SELF_SIGNED } from "./certificate-fixture.ts";
import { collectExternalLinks } from "./external-link.ts";
import { checkLinks } from "./links.ts";
import { isInternal, probe } from "./probe.ts";
import { renderLinkReport } from "./report.ts";
import { retireLinks } from "./retire.ts";

const PATIENCE = { timeout: 30_000, retries: 1, backoff: 10, longestWait: 100 };
/** For hosts that never answer. */
const HASTE = { ...PATIENCE, timeout: 400 };
let server: Server;
let tls: Server;
let base: string;
let folder: string;
let requests: { method: string; path: string; at: number }[] = [];
const counts = new Map<string, number>();

type Answer = (response: ServerResponse, request: IncomingMessage, count: number) => void;
const send =
  (status: number, headers: Record<string, string> = {}, body = ""): Answer =>
  (response) =>
    response.writeHead(status, headers).end(body);
const html = (body: string) => send(200, { "content-type": "text/html; charset=utf-8" }, body);

const ANSWERS: Record<string, Answer> = {
  "/fine": html("<h1 id=제목>제목</h1><a name=old></a><p id=user-content-usage>"),
  "/gone": send(410),
  "/missing": send(404),
  "/no-head": (response, request) =>
    response.writeHead(request.method === "HEAD" ? 405 : 200).end(),
  "/head-lies": (response, request) =>
    response.writeHead(request.method === "HEAD" ? 404 : 200).end(),
  "/moved": send(301, { location: "/fine" }),
  "/moved-308": send(308, { location: "/moved" }),
  "/moved-and-back": (response) => response.writeHead(302, { location: "/fine" }).end(),
  "/half-moved": send(301, { location: "/moved-and-back" }),
  "/loop": send(302, { location: "/loop-2" }),
  "/loop-2": send(302, { location: "/loop" }),
  "/endless": (response, _request, count) =>
    response.writeHead(302, { location: `/endless?${count}` }).end(),
  "/to-file": send(301, { location: "file:///etc/passwd" }),
  "/to-nowhere": send(301, { location: "http://[" }),
  "/redirect-without-place": send(302),
  "/busy-once": (response, _request, count) =>
    response.writeHead(count === 1 ? 429 : 200, { "retry-after": "0" }).end(),
  "/busy-long": send(429, { "retry-after": "3600" }),
  "/busy-date": send(503, { "retry-after": "Fri, 31 Dec 2100 23:59:59 GMT" }),
  "/broken": send(500),
  "/broken-once": (response, _request, count) => response.writeHead(count <= 2 ? 502 : 200).end(),
  "/private": send(403),
  "/login": send(401),
  "/hang": () => {},
  "/hang-in-body": (response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.write("<p>");
  },
  "/cut": (response) => response.socket?.destroy(),
  "/huge": (response, request) => {
    response.writeHead(200, { "content-type": "text/html" });
    if (request.method === "HEAD") return void response.end();
    const chunk = "가".repeat(100_000);
    const push = () => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once("drain", push);
    };
    push();
  },
  "/cookie": (response, request) =>
    request.headers.cookie === "seen=1"
      ? response.writeHead(200).end()
      : response.writeHead(302, { location: "/cookie", "set-cookie": "seen=1; Path=/" }).end(),
  "/head-cut": (response, request) =>
    request.method === "HEAD" ? response.socket?.destroy() : response.writeHead(200).end(),
  "/head-hangs": (response, request) => {
    if (request.method === "GET") response.writeHead(200).end();
  },
  "/moved-to-section": send(301, { location: "/fine#old" }),
  "/euc-kr": (response) =>
    response
      .writeHead(200, { "content-type": "text/html" })
      .end(Buffer.from("<meta charset=euc-kr><p id=\xc0\xfd>", "latin1")),
  "/moved-to-hangul": (response) => {
    response.socket?.end("HTTP/1.1 301 Moved\r\nLocation: /한글\r\nContent-Length: 0\r\n\r\n");
  },
  "/%ED%95%9C%EA%B8%80": send(200),
  "/bad-length": (response) => {
    response.socket?.end("HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\n");
  },
  "/no-html": send(200, { "content-type": "application/pdf" }, "%PDF"),
  "/euc-kr%ff": send(200),
};

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = (request.url ?? "").split("?")[0] ?? "";
  const count = (counts.get(path) ?? 0) + 1;
  counts.set(path, count);
  requests.push({ method: request.method ?? "", path, at: performance.now() });
  (ANSWERS[path] ?? send(404))(response, request, count);
}

beforeAll(async () => {
  server = createServer(answer);
  tls = createTlsServer(SELF_SIGNED, answer);
  for (const each of [server, tls])
    await new Promise<void>((done) => each.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = mkdtempSync(join(tmpdir(), "guseul-links-"));
});

afterAll(() => {
  for (const each of [server, tls]) {
    each.closeAllConnections();
    each.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

describe("주소 하나", () => {
  test.each([
    ["/fine", "alive"],
    ["/fine?q=가", "alive"],
    ["/gone", "dead"],
    ["/missing", "dead"],
    ["/no-head", "alive"],
    ["/head-lies", "alive"],
    ["/moved", "moved"],
    ["/moved-308", "moved"],
    ["/moved-and-back", "alive"],
    ["/half-moved", "alive"],
    ["/loop", "dead"],
    ["/endless", "dead"],
    ["/to-file", "dead"],
    ["/to-nowhere", "dead"],
    ["/redirect-without-place", "alive"],
    ["/busy-once", "alive"],
    ["/busy-long", "unsure"],
    ["/busy-date", "unsure"],
    ["/broken", "unsure"],
    ["/broken-once", "alive"],
    ["/private", "unsure"],
    ["/login", "unsure"],
    ["/hang", "unsure"],
    ["/cut", "unsure"],
    ["/huge", "alive"],
    ["/huge#절", "alive"],
    ["/no-html#page=2", "alive"],
    ["/hang-in-body#절", "unsure"],
    ["/euc-kr%ff", "alive"],
    ["/cookie", "alive"],
    ["/moved-to-hangul", "moved"],
    ["/head-cut", "alive"],
    ["/head-hangs", "alive"],
    ["/bad-length", "unsure"],
  ])("%s는 %s", async (path, state) => {
    const patience = /hang/.test(path) ? HASTE : PATIENCE;
    expect((await probe(base + path, patience)).state).toBe(state);
  });

  test("서버가 없으면 죽은 링크다", async () => {
    const closed = createServer();
    await new Promise<void>((done) => closed.listen(0, "127.0.0.1", done));
    const { port } = closed.address() as AddressInfo;
    await new Promise((done) => closed.close(done));
    const result = await probe(`http://127.0.0.1:${port}/`, PATIENCE);
    expect(result).toEqual({ state: "dead", reason: "서버가 연결을 받지 않는다" });
  });

  test("믿을 수 없는 인증서는 죽은 링크다", async () => {
    const { port } = tls.address() as AddressInfo;
    const result = await probe(`https://127.0.0.1:${port}/fine`, PATIENCE);
    expect(result).toEqual({ state: "dead", reason: "인증서를 믿을 수 없다" });
  });

  test.each([
    ["#제목", false],
    ["#%EC%A0%9C%EB%AA%A9", false],
    ["#old", false],
    ["#usage", false],
    ["#:~:text=제목", false],
    ["#old:~:text=제목", false],
    ["#Top", false],
    ["#%", true],
    ["#없음", true],
  ])("절 %s", async (fragment, lacks) => {
    const result = await probe(`${base}/fine${fragment}`, PATIENCE);
    expect(result.state).toBe("alive");
    expect(result.lacksFragment ?? false).toBe(lacks);
  });

  test("아주 옮긴 주소는 절까지 새 주소를 내놓는다", async () => {
    const result = await probe(`${base}/moved-308#old`, PATIENCE);
    expect(result).toMatchObject({ state: "moved", movedTo: `${base}/fine#old` });
  });

  test("이름과 비밀번호가 든 주소도 묻는다", async () => {
    const result = await probe(`${base.replace("//", "//user:word@")}/fine`, PATIENCE);
    expect(result.state).toBe("alive");
  });

  test("글이 오다 말면 시간을 탓한다", async () => {
    const result = await probe(`${base}/hang-in-body#절`, HASTE);
    expect(result.reason).toBe("시간 안에 답하지 않는다");
  });

  test("옮긴 주소의 절이 먼저다", async () => {
    const result = await probe(`${base}/moved-to-section`, PATIENCE);
    expect(result).toMatchObject({ state: "moved", movedTo: `${base}/fine#old` });
  });

  test("EUC-KR로 적은 절도 안다", async () => {
    expect(await probe(`${base}/euc-kr#절`, PATIENCE)).toEqual({ state: "alive", reason: "" });
  });

  test.each([
    ["http://localhost/", true],
    ["http://127.1/", true],
    ["http://169.254.169.254/latest/", true],
    ["http://[::1]/", true],
    ["http://[fd00:ec2::254]/", true],
    ["http://172.20.0.1/", true],
    ["http://172.200.0.1/", false],
    ["https://10.example.org/", false],
    ["https://[2001:db8::1]/", false],
    ["https://한글.kr/", false],
  ])("%s는 안의 주소인가: %s", (url, expected) => {
    expect(isInternal(new URL(url))).toBe(expected);
  });

  test("HEAD로 먼저 묻는다", async () => {
    requests = [];
    await probe(`${base}/fine`, PATIENCE);
    expect(requests.map(({ method }) => method)).toEqual(["HEAD"]);
  });
});

const NOTES = (base: string) => ({
  "a.md": `# 가\n\n[산](${base}/fine) [죽은](${base}/gone "제목") <${base}/moved>\n`,
  "b.md": `[또](${base}/gone) [보기](https://www.example.com/) [r] ${base}/missing\n\n[r]: ${base}/gone\n`,
});

test("노트의 링크를 주소마다 한 번, 호스트마다 쉬어 가며 묻고 기억한다", async () => {
  const external = collectExternalLinks(makeCatalog(NOTES(base)).catalog);
  expect(external.map(({ places }) => places.length)).toEqual([1, 3, 1, 1]);
  const cache = join(folder, "links.json");
  requests = [];
  const checked = await checkLinks(external, cache, PATIENCE, 100);
  const starts = requests.filter(({ method }) => method === "HEAD").map(({ at }) => at);
  expect(starts.length).toBeGreaterThanOrEqual(4);
  expect(checked.map(({ result }) => result.state)).toEqual(["alive", "dead", "dead", "moved"]);

  requests = [];
  await checkLinks(external, cache, PATIENCE, 0);
  const asked = requests.filter(({ method }) => method === "HEAD").map(({ path }) => path);
  expect(asked.slice(0, 2)).toEqual(["/gone", "/missing"]);
  const report = renderLinkReport(checked, (file) => file);
  expect(report).toContain("사라진 링크 2개");
  expect(report).toContain(`바꿀 주소: <${base}/fine>`);
  expect(report).toContain("b.md:1:");

  writeFileSync(cache, "{ 깨진");
  expect(await checkLinks([], cache, PATIENCE, 0)).toEqual([]);
});

test("오래 쉬어 달라는 호스트에는 더 묻지 않는다", async () => {
  const text = `[가](${base}/busy-long) [나](${base}/fine?2) [다](${base}/fine?3)`;
  const external = collectExternalLinks(makeCatalog({ "a.md": text }).catalog);
  requests = [];
  const checked = await checkLinks(external, join(folder, "rest.json"), PATIENCE, 0);
  expect(requests.map(({ path }) => path)).toEqual(["/busy-long"]);
  expect(checked.map(({ result }) => result.state)).toEqual(["unsure", "unsure", "unsure"]);
  expect(renderLinkReport(checked, (file) => file)).toContain("쉬어 달라고");
});

test("거듭 답하지 않는 호스트에는 더 묻지 않는다", async () => {
  const text = Array.from({ length: 6 }, (_, index) => `[글](${base}/cut?${index})`).join(" ");
  const external = collectExternalLinks(makeCatalog({ "a.md": text }).catalog);
  requests = [];
  const patience = { ...PATIENCE, retries: 0 };
  const checked = await checkLinks(external, join(folder, "silent.json"), patience, 0);
  expect(requests.filter(({ method }) => method === "GET")).toHaveLength(3);
  expect(checked.map(({ result }) => result.state)).toEqual(Array(6).fill("unsure"));
  expect(checked.at(-1)?.result.reason).toContain("거듭 답하지 않아");
});

test.each([
  ["여러 줄에 걸친 링크", "글 [긴\n글](URL\n'제목') 끝", "글 [긴\n글](URL\n'제목'){retired} 끝"],
  [
    "표식과 CRLF",
    "\uFEFF[글](URL)\r\n\r\n[또](URL)\r\n",
    "\uFEFF[글](URL){retired}\r\n\r\n[또](URL){retired}\r\n",
  ],
  ["CR뿐인 줄", "가\r\r[글](URL)", "가\r\r[글](URL){retired}"],
  ["글로 적은 주소", "URL 그리고 <URL>.", "URL {retired} 그리고 <URL>{retired}."],
  ["표", "| 가 |\n| - |\n| a \\| [글](URL) |", "| 가 |\n| - |\n| a \\| [글](URL){retired} |"],
])("은퇴: %s", (_what, text, expected) => {
  // markdown-it writes addresses in ASCII.
  const [shown, url] = ["https://example.org/가(나)", "https://example.org/%EA%B0%80(%EB%82%98)"];
  const written = text.replaceAll("URL", shown);
  writeFileSync(join(folder, "c.md"), written);
  const { catalog } = makeCatalog({
    "c.md": written.replace("\uFEFF", "").replace(/\r\n?/g, "\n"),
  });
  expect(retireLinks(folder, noteAt(catalog, "c.md"), url)).toBe(text.split("URL").length - 1);
  const after = readFileSync(join(folder, "c.md"), "utf8");
  expect(after).toBe(expected.replaceAll("URL", shown));
});

test("링크를 은퇴시킨다", () => {
  const url = `${base}/gone`;
  const notes = NOTES(base);
  const { catalog } = makeCatalog(notes);
  for (const [path, text] of Object.entries(notes)) writeFileSync(join(folder, path), text);
  expect(retireLinks(folder, noteAt(catalog, "a.md"), url)).toBe(1);
  expect(retireLinks(folder, noteAt(catalog, "b.md"), url)).toBe(2);
  const after = Object.fromEntries(
    Object.keys(notes).map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );
  expect(after["a.md"]).toContain(`(${base}/gone "제목"){retired} <`);
  expect(after["b.md"]).toContain("[r]{retired}");
  const left = collectExternalLinks(makeCatalog(after).catalog);
  expect(left.map((link) => link.url)).not.toContain(url);
});
