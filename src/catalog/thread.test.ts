/** Rules of threads: what links, what does not, and what is said of it. */
import { describe, expect, test } from "vitest";
import { groupByPage, threadsByPage } from "./backlink.ts";
import { makeCatalog, summarize } from "./catalog-fixture.ts";
import { checkThreads } from "./checks/thread-check.ts";
import { listUnlinked } from "./checks/unlinked-mention.ts";
import { tieThreads } from "./thread.ts";

const HOME =
  "# CodeDeploy\n\n## 배포 그룹(deployment group) {#group .term}\n\n대상을 고르는 묶음이다. 둘째.\n";

function tie(notes: Record<string, string>) {
  const { catalog, findings } = makeCatalog({ "03-cd/home.md": HOME, ...notes });
  const tied = tieThreads(catalog);
  return { catalog, ...tied, findings: [...findings, ...tied.findings] };
}

/** Links of a note as `text → target`, `!` before the author's own. */
function linksOf(text: string): string[] {
  const { threads } = tie({ "03-cd/a.md": text });
  return threads.all
    .filter(({ from }) => from.output === "03-cd/a.html")
    .map((link) => {
      const { isExplicit, start, end, to, term } = link;
      return `${isExplicit ? "!" : ""}${link.text.slice(start, end)} → ${term?.id ?? to?.output}`;
    });
}

describe("절마다 첫 언급", () => {
  test.each([
    ["배포 그룹은 배포 그룹이다.", ["배포 그룹 → group"]],
    ["배포 그룹\n\n## 둘\n\n배포 그룹\n\n### 셋\n\n배포 그룹", Array(3).fill("배포 그룹 → group")],
    ["**배포 그룹**은", ["배포 그룹 → group"]],
    ["배포\n그룹은", ["배포 그룹 → group"]],
    ["| 가 |\n| - |\n| 배포 그룹 |", ["배포 그룹 → group"]],
    ["글[^1]\n\n[^1]: 배포 그룹", ["배포 그룹 → group"]],
    ["`배포 그룹` 뒤의 배포 그룹", ["배포 그룹 → group"]],
    ["[배포 그룹](home.md) 뒤의 배포 그룹", ["!배포 그룹 → 03-cd/home.html", "배포 그룹 → group"]],
    ["[그것](home.md#group) 뒤의 배포 그룹", ["!그것 → group"]],
    ["배포 그룹 뒤의 [그것](home.md#group)", ["!그것 → group", "배포 그룹 → group"]],
    ["[[배포 그룹]] 뒤의 배포 그룹", ["!배포 그룹 → group"]],
    ["[[group|묶음]]", ["!묶음 → group"]],
    ["[[group]]", ["!배포 그룹 → group"]],
    ["[[!배포 그룹]] 뒤의 배포 그룹", ["배포 그룹 → group"]],
  ])("%s", (text, links) => expect(linksOf(text)).toEqual(links));

  test("홑낱자로 풀린 글(NFD)도 같다", () => {
    expect(linksOf("배포 그룹은".normalize("NFD"))).toEqual(["배포 그룹 → group"]);
  });
});

describe("잇지 않는다", () => {
  test.each([
    ["제목", "## 배포 그룹"],
    ["코드", "`배포 그룹`\n\n```\n배포 그룹\n```"],
    ["표의 머리", "| 배포 그룹 |\n| - |\n| 나 |"],
    ["<kbd>", "<kbd>배포 그룹</kbd>"],
    ["강조가 가르는 이름", "배포 **그룹**"],
    ["그림의 대체 글", "![배포 그룹](https://example.org/a.png)"],
  ])("%s", (_what, text) => expect(linksOf(text)).toEqual([]));

  test("제 집과 그 아래 절", () => {
    const { threads } = tie({ "03-cd/home.md": `${HOME}\n배포 그룹\n\n### 아래\n\n배포 그룹\n` });
    expect(threads.all).toEqual([]);
  });
});

describe("[[…]]", () => {
  test.each([
    ["[[home]]", "CodeDeploy → 03-cd/home.html"],
    ["[[CodeDeploy]]", "CodeDeploy → 03-cd/home.html"],
    ["[[03-cd/home.md]]", "CodeDeploy → 03-cd/home.html"],
    ["[[home#group]]", "배포 그룹(deployment group) → group"],
    ["[[home#배포 그룹(deployment group)|절]]", "절 → group"],
    ["[[home#배포 그룹]]", "배포 그룹(deployment group) → group"],
    ["[[home#Deployment Group]]", "배포 그룹(deployment group) → group"],
    ["[[배포그룹]]", "배포그룹 → group"],
  ])("%s", (text, link) => expect(linksOf(text)).toEqual([`!${link}`]));

  test.each([
    ["[[배포 구룹]]", "배포 그룹"],
    ["[[hone]]", "CodeDeploy"],
    ["[[home#grup]]", "#group"],
  ])("%s: 비슷한 이름을 알려 준다", (text, hint) => {
    const { findings } = tie({ "03-cd/a.md": `글 ${text}` });
    expect(summarize(findings)).toEqual(["03-cd/a.md:1:3  dead-wikilink"]);
    expect(findings[0]?.hint).toContain(hint);
  });

  test.each(["[[ -f a ]]", "[[1]](home.md)", "[[x]][y]\n\n[y]: home.md", "`[[home]]`"])(
    "%s는 위키 링크가 아니다",
    (text) => {
      expect(summarize(tie({ "03-cd/a.md": text }).findings)).toEqual([]);
    },
  );
});

describe("노트에서 정의한 용어", () => {
  test("제목이 이름, 첫 문장이 뜻, 그 절이 집이다", () => {
    const text =
      '# 글\n\n## 카나리 배포(canary) {#canary .term="카나리아, 소량 배포"}\n\n일부만 바꾼다. 다음.\n';
    const { catalog, threads } = tie({ "07-x/canary.md": text });
    const term = catalog.terms.find(({ id }) => id === "canary");
    expect(term).toMatchObject({
      ko: "카나리 배포",
      en: "canary",
      aliases: ["카나리아", "소량 배포"],
      module: "07",
      definition: "일부만 바꾼다.",
    });
    expect(term && threads.homes.get(term)?.page.output).toBe("07-x/canary.html");
  });

  test("두 노트가 같은 이름을 정의하면 알린다", () => {
    const { findings } = tie({ "04-x/b.md": "# 나\n\n## 배포 그룹 {.term}\n\n글." });
    expect(summarize(findings)).toEqual(["04-x/b.md:3:1  site-data"]);
  });
});

describe("되짚는 링크", () => {
  test("사람이 만든 것이 앞서고, 나머지는 읽는 차례다", () => {
    const { catalog, threads } = tie({
      "03-cd/a.md": "# 가\n\n배포 그룹",
      "03-cd/b.md": "# 나\n\n배포 그룹. [그것](home.md)",
      "03-cd/c.md": "# 다\n\n배포 그룹",
    });
    const home = catalog.pagesByOutput.get("03-cd/home.html");
    const to = home && threadsByPage(threads.all).get(home);
    const groups = groupByPage(to ?? []).map(({ from, places }) => [
      from.title,
      places.map(({ isExplicit }) => isExplicit),
    ]);
    expect(groups).toEqual([
      ["나", [true, false]],
      ["가", [false]],
      ["다", [false]],
    ]);
  });
});

describe("검사", () => {
  test("차례가 빠뜨린 노트를 알린다", () => {
    const { catalog, threads } = tie({
      "03-cd/index.md": "# 차례\n\n[글](a.md)",
      "03-cd/a.md": "# 글\n\n## 외톨이 {.term}\n\n뜻.",
    });
    expect(summarize(checkThreads(catalog, threads))).toEqual(["03-cd/home.md:1:1  orphan-page"]);
  });

  test("일상어로 쓴 것은 알리기만 한다", () => {
    const { catalog } = makeCatalog({
      "01-a/a.md": "# 가\n\n글\n배포 뒤에 **배포**.\n\n## 나\n\n배포",
    });
    const term = catalog.terms[0];
    expect(term).toBeUndefined();
    catalog.terms.push({
      id: "d",
      ko: "배포",
      en: "배포",
      aliases: [],
      spoken: [],
      names: [{ text: "배포", match: "module" }],
      code: [],
      module: "03",
      definition: "뜻",
      home: undefined,
      file: "glossary.yaml",
      position: { line: 1, column: 1 },
      homePosition: { line: 1, column: 1 },
    });
    const { threads } = tieThreads(catalog);
    expect(threads.all).toEqual([]);
    expect(listUnlinked(threads).map(({ places }) => places)).toEqual([
      [
        { file: "01-a/a.md", line: 4, column: 1 },
        { file: "01-a/a.md", line: 8, column: 1 },
      ],
    ]);
  });
});

test("노트의 차례를 바꾸어도 같은 것이 이어진다", () => {
  const notes = { "03-cd/a.md": "# 가\n\n배포 그룹, [[home]]", "04-x/b.md": "# 나\n\n배포그룹을" };
  const spell = (given: Record<string, string>) =>
    tie(given).threads.all.map(({ from, start, end }) => `${from.output} ${start}-${end}`);
  const backwards = Object.fromEntries(Object.entries(notes).reverse());
  expect(spell(backwards)).toEqual(spell(notes));
});
