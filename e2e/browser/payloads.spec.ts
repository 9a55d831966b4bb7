/** Hostile notes in a real browser, without the policy that would stop what got through. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserContext, expect, test } from "playwright/test";
import { buildSite, listPages, makeFolder, putFiles, removeFolders } from "../guseul.ts";
import { PAYLOADS } from "./payloads.ts";

/** Of how many payloads one is tried; `npm run test:long` tries all. */
const STEP = process.env.GUSEUL_LONG ? 1 : 20;
const tried = PAYLOADS.filter((_payload, index) => index % STEP === 0);
const root = makeFolder();
const site = join(root, "site");

test.describe.configure({ mode: "serial", timeout: process.env.GUSEUL_LONG ? 1_800_000 : 600_000 });
test.beforeEach(({ browserName: _browserName }, { project }) => {
  test.skip(project.name !== "file", "주소와 상관없는 시험이다");
});
test.afterAll(removeFolders);

/** YAML reads JSON, so nothing of a payload ends its text early. */
function makeNotes(): Record<string, string> {
  const notes = tried.flatMap((payload, index) => {
    const text = JSON.stringify(payload.replace(/\p{Cc}/gu, " ").trim() || "글");
    const line = payload.replace(/\s+/g, " ");
    return [
      [`body/${index}.md`, `# ${index}\n\n${payload}\n`],
      [
        `data/${index}.md`,
        `---\ntitle: ${text}\ndescription: ${text}\n---\n# ${line}\n\n- ${line}\n`,
      ],
    ];
  });
  const terms = tried.map((payload, index) => {
    const text = JSON.stringify(`${index} ${payload.replace(/\p{Cc}/gu, " ")}`);
    return `- id: term-${index}\n  ko: ${text}\n  definition: ${text}\n`;
  });
  return { "index.md": "# 처음\n", "glossary.yaml": terms.join(""), ...Object.fromEntries(notes) };
}

function tell(place: string, executed: readonly string[]): void {
  console.log(`${place}의 해로운 글 ${tried.length}개 가운데 ${executed.length}개가 실행되었다.`);
}

async function openContext(context: BrowserContext): Promise<() => string[]> {
  const executed: string[] = [];
  await context.exposeFunction("reportExecution", (what: string) => executed.push(what));
  await context.addInitScript(() => {
    const report = (window as unknown as { reportExecution(what: string): void }).reportExecution;
    for (const name of ["alert", "confirm", "prompt"] as const)
      Object.assign(window, { [name]: () => report(`${name} in ${location.href}`) });
  });
  return () => executed;
}

/** What could still run when a reader touches it. */
function findDangers(): string[] {
  const dangers: string[] = [];
  for (const element of document.querySelectorAll("*"))
    for (const { name, value } of element.attributes)
      if (/^on/i.test(name) || name === "srcdoc" || (name === "style" && /javascript/i.test(value)))
        dangers.push(`${element.tagName} ${name}=${value}`);
      else if (/^(?:href|src|action|formaction|xlink:href|data)$/.test(name)) {
        const url = value.replace(/[\0-\x20]/g, "").toLowerCase();
        const isImage = element.tagName === "IMG" || element.getAttribute("rel") === "icon";
        if (/^(?:javascript|vbscript):/.test(url) || (url.startsWith("data:") && !isImage))
          dangers.push(`${element.tagName} ${name}=${value}`);
      }
  for (const script of document.scripts)
    if (!/\/(?:assets|pagefind)\/[\w./-]+\.js$/.test(script.src))
      dangers.push(`script ${script.outerHTML.slice(0, 80)}`);
  for (const element of document.querySelectorAll("iframe,object,embed,base,form[action],frameset"))
    if (!element.closest("[data-search-dialog], search, .search-form"))
      dangers.push(element.outerHTML.slice(0, 80));
  return dangers;
}

test("해로운 글이 700개 넘게 있다", () => {
  expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(700);
});

test("노트, 제목, 머리말, 용어집의 해로운 글은 하나도 실행되지 않는다", async ({ browser }) => {
  putFiles(join(root, "notes"), makeNotes());
  await buildSite(join(root, "notes"), site, "--lenient");
  const pages = listPages(site);
  expect(pages.length).toBeGreaterThan(tried.length * 2);
  const context = await browser.newContext({ bypassCSP: true });
  const executed = await openContext(context);
  const page = await context.newPage();
  const dangers: string[] = [];
  for (const path of pages) {
    await page.goto(pathToFileURL(join(site, path)).href, { waitUntil: "load" });
    for (const danger of await page.evaluate(findDangers)) dangers.push(`${path}: ${danger}`);
  }
  tell("노트, 제목, 머리말, 용어집", executed());
  expect(dangers).toEqual([]);
  expect(executed()).toEqual([]);
  await context.close();
});

test("찾는 말의 해로운 글은 하나도 실행되지 않는다", async ({ browser }) => {
  const context = await browser.newContext({ bypassCSP: true });
  const executed = await openContext(context);
  const page = await context.newPage();
  const home = pathToFileURL(join(site, "search.html")).href;
  for (const payload of tried) {
    const query = encodeURIComponent(payload.replace(/\p{Cs}/gu, ""));
    await page.goto(`${home}?q=${query}`, { waitUntil: "load" });
    await page.waitForSelector("[data-search-results]:not([data-search-state=loading])");
    expect(await page.evaluate(findDangers)).toEqual([]);
  }
  tell("찾는 말", executed());
  expect(executed()).toEqual([]);
  await context.close();
});

test("막힌 글은 글자로 남아 있다", () => {
  const index = tried.findIndex((payload) => /^<[a-z]+ /i.test(payload));
  const html = readFileSync(join(site, `body/${index}.html`), "utf8");
  expect(html).toContain(`&lt;${/^<([a-z]+)/i.exec(tried[index] ?? "")?.[1]}`);
});
