/** A stranger's notes become a site without any configuration, wherever they lie. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  buildSite,
  listFiles,
  listPages,
  makeFolder,
  putFiles,
  readFiles,
  removeFolders,
  runGuseul,
} from "../guseul.ts";
import { attributeOf, findAll, findBrokenLinks, readPage, textOf } from "../html.ts";

const NFD = "한글 이름".normalize("NFD");
const root = makeFolder();
// Brackets, spaces and a brace once made Eleventy's globbing find nothing.
const notes = join(root, "내 [노트] (초안) {1} #2 100%");
const site = join(root, "사이트 [1]");
let printed = "";

beforeAll(async () => {
  cpSync("e2e/sites/strangers-notes", notes, { recursive: true });
  putFiles(notes, {
    [`${NFD}/${NFD}.md`]: `# ${NFD}\n\n[나](${NFD}.md#${NFD})\n`,
    [`${NFD}/${NFD}.txt`]: "파일",
    "2-먼저/링크.md": `# 링크\n\n[이름](../한글 이름/한글%20이름.md)\n`.replace(
      "한글 이름/",
      "한글%20이름/",
    ),
    ".obsidian/app.md": "# 도구의 파일",
    "빈 폴더/그림뿐/a.txt": "",
  });
  printed = (await buildSite(notes, site)).stdout;
});
afterAll(removeFolders);

test("노트마다 납작한 페이지 하나, 폴더마다 첫 화면 하나가 있다", () => {
  expect(listPages(site).filter((page) => page !== "search.html")).toEqual(
    [
      "404.html",
      "index.html",
      "10-나중/글.html",
      "10-나중/index.html",
      "2-먼저/01_제목-없는-글.html",
      "2-먼저/index.html",
      "2-먼저/깊이/글.html",
      "2-먼저/깊이/index.html",
      "2-먼저/링크.html",
      "이름 (별난) 것/100% C# 노트.html",
      "이름 (별난) 것/index.html",
      "한글 이름/index.html",
      "한글 이름/한글 이름.html",
    ].sort(),
  );
});

test("노트 옆의 파일은 NFC 이름으로 따라오고, 도구의 파일은 오지 않는다", () => {
  const files = listFiles(site);
  expect(files).toContain("이름 (별난) 것/그림 #1.svg");
  expect(files).toContain("한글 이름/한글 이름.txt");
  expect(files).toContain("빈 폴더/그림뿐/a.txt");
  expect(files.filter((file) => file.includes("obsidian"))).toEqual([]);
});

describe("이름", () => {
  test.each([
    ["index.html", "남의 노트"],
    ["10-나중/글.html", "나중에 읽을 글"],
    ["2-먼저/01_제목-없는-글.html", "제목-없는-글"],
    ["2-먼저/깊이/글.html", "둘째 수준에서 시작하는 글"],
    ["2-먼저/index.html", "먼저"],
  ])("%s의 제목은 '%s'다", (path, title) => {
    const [element] = findAll(readPage(site, path), "title");
    expect(element && textOf(element)).toContain(title);
  });

  test("만들어진 첫 화면은 든 것을 번호와 이름 순서로 잇는다", () => {
    const mains = findAll(readPage(site, "2-먼저/index.html"), "main");
    const inside = (part: string) =>
      mains.flatMap((main) => findAll(main, part)).flatMap((element) => findAll(element, "a"));
    // What follows the list says who links here.
    const listed = inside("ul").filter((link) => !inside("section").includes(link));
    const links = listed.map((link) => decodeURIComponent(attributeOf(link, "href") ?? ""));
    expect(links).toEqual(["01_제목-없는-글.html", "깊이/index.html", "링크.html"]);
  });
});

test("안쪽 주소는 모두 상대 주소이고, 파일을 이름으로 가리키며, 거기에 닿는다", () => {
  expect(findBrokenLinks(site)).toEqual([]);
  for (const path of listPages(site).filter((page) => page !== "404.html"))
    for (const element of findAll(readPage(site, path), "[href]")) {
      const url = attributeOf(element, "href") ?? "";
      if (!/^(?:data:|#)/.test(url))
        expect(url, path).not.toMatch(/^\/|^http|\/(?:[?#]|$)|[\s가-힣]/);
    }
});

test("어디를 열지 알려 준다", () => {
  expect(printed).toContain("file:///");
  expect(printed).toContain("index.html");
  expect(printed).toContain("npm run dev");
});

test("노트 폴더 안에 만든 사이트는 다음 빌드의 노트가 아니다", async () => {
  const inside = makeFolder();
  putFiles(inside, { "a.md": "# 가\n" });
  await buildSite(inside, join(inside, "_site"));
  const first = readFiles(join(inside, "_site"));
  await buildSite(inside, join(inside, "_site"));
  expect([...readFiles(join(inside, "_site")).keys()]).toEqual([...first.keys()]);
});

test("지운 노트는 페이지를 남기지 않는다", async () => {
  const folder = makeFolder();
  const output = join(makeFolder(), "site");
  putFiles(folder, { "a.md": "# 가\n" });
  putFiles(output, { "index.html": "옛 페이지", "지운-노트.html": "옛 페이지" });
  putFiles(output, { "지운/index.html": "옛 페이지" });
  await buildSite(folder, output);
  expect(listPages(output).filter((page) => page.includes("지운"))).toEqual([]);
});

test("검사만 할 때는 아무것도 쓰지 않는다", async () => {
  const before = readFiles(root);
  expect(await runGuseul(["check", "--input", notes])).toMatchObject({ code: 0, stderr: "" });
  expect(readFiles(root)).toEqual(before);
});
