import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { indexSite, writeSearch } from "../build/search-index.ts";
import type { SearchDocument, SearchSite } from "../document.ts";
import type { SearchAnswer, SearchOptions } from "./answer.ts";
import { Engine } from "./engine.ts";
import { excerptHtml } from "./excerpt.ts";
import { PagefindIndex } from "./pagefind-index.ts";

const page = (url: string, title: string, ...texts: string[]): SearchDocument => ({
  url,
  title,
  module: url.slice(0, 2),
  sections: [
    { id: "", heading: title, level: 1, blocks: texts.map((text) => ({ kind: "prose", text })) },
  ],
});

const SITE: SearchSite = {
  language: "ko",
  modules: [{ number: "03", title: "CI/CD" }],
  documents: [
    {
      url: "03-cicd/appspec.html",
      title: "AppSpec",
      module: "03",
      sections: [
        {
          id: "",
          heading: "AppSpec",
          level: 1,
          blocks: [{ kind: "prose", text: "절차를 적는다." }],
        },
        {
          id: "훅",
          heading: "훅",
          level: 2,
          blocks: [
            { kind: "prose", text: "수명 주기마다 훅을 부른다." },
            { kind: "sample", text: "hooks:\n  ApplicationStop:\n    - location: stop_server.sh" },
          ],
        },
      ],
    },
    page("03-cicd/deploy.html", "배포 그룹", "배포는 서버를 바꾼다. 배포를 되돌린다. 재배포한다."),
    page("05-k8s/update.html", "롤링 업데이트", "서버를 하나씩 바꾼다. react renders 2026-05-20"),
    page("05-k8s/roller.html", "굴림", "롤러를 굴린다. HTTP/2로 3 way handshake를 한다."),
    page("05-k8s/batch.html", "배치 작업", "배치는 밤에 돈다. 배치를 켠다. re-render한다."),
    page(
      "05-k8s/asg.html",
      "확장",
      "수명주기 훅과 로드밸런서, 로드 밸런서. 로드를 나눈다. 밸런서를 둔다.",
    ),
  ],
  terms: [
    {
      id: "rolling",
      ko: "롤링 배포",
      en: "rolling update",
      aliases: ["롤링 업데이트"],
      module: "05",
      definition: "",
      url: "05-k8s/update.html",
    },
    {
      id: "hook",
      ko: "훅",
      en: "hook",
      aliases: ["앱스펙 훅"],
      module: "03",
      definition: "",
      url: "03-cicd/appspec.html#%ED%9B%85",
    },
  ],
};

let engine: Engine;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guseul-engine-"));
  await writeSearch(await indexSite(SITE), folder);
  const read = async (path: string) =>
    new Uint8Array(await readFile(join(folder, "pagefind", path)));
  const names = await readdir(join(folder, "pagefind"));
  const find = (end: RegExp) => names.find((name) => end.test(name)) ?? "";
  const files = { meta: find(/\.pf_meta$/), wasm: find(/\.pagefind$/) };
  engine = new Engine(
    JSON.parse(await readFile(join(folder, "pagefind/guide.json"), "utf8")),
    await PagefindIndex.open(files, read),
    read,
  );
}, 30_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const search = (query: string, options: Partial<SearchOptions> = {}): Promise<SearchAnswer> =>
  engine.search(query, { limit: 10, sections: 3, ...options });
const urlsOf = async (query: string, options?: Partial<SearchOptions>) =>
  (await search(query, options)).pages.map(({ sections: [first] }) => first.url);

describe("찾는다", () => {
  test.each([
    ["배포를", "03-cicd/deploy.html"],
    ["배포에서", "03-cicd/deploy.html"],
    ["재배포", "03-cicd/deploy.html"],
    ["배ㅍ", "03-cicd/deploy.html"],
    ["뱊", "03-cicd/deploy.html"],
    ["배폴", "03-cicd/deploy.html"],
    ["ㅂㅍ", "03-cicd/deploy.html"],
    ["qovh", "03-cicd/deploy.html"],
    ["배포".normalize("NFD"), "03-cicd/deploy.html"],
    ["밸런서", "05-k8s/asg.html"],
    ["수명주기", "05-k8s/asg.html"],
    ["ApplicationStop", "03-cicd/appspec.html#%ED%9B%85"],
    ["stop_server.sh", "03-cicd/appspec.html#%ED%9B%85"],
    ["메ㅔㅣㅑㅊㅁ샤ㅐㅜㄴ새ㅔ", "03-cicd/appspec.html#%ED%9B%85"],
    ["2026-05-20", "05-k8s/update.html"],
    ["http2", "05-k8s/roller.html"],
    ["3way handsh", "05-k8s/roller.html"],
    ["롤링 배포", "05-k8s/update.html"],
    ["rolling update", "05-k8s/update.html"],
    ["앱스펙 훅", "03-cicd/appspec.html#%ED%9B%85"],
    ["fhffldqovh", "05-k8s/update.html"],
    ["앱스ㅍ", "03-cicd/appspec.html#%ED%9B%85"],
    ["롤링업데", "05-k8s/update.html"],
    ["돈다 배치", "05-k8s/batch.html"],
  ])("‘%s’의 첫 결과", async (query, url) => {
    expect((await urlsOf(query))[0]).toBe(url);
  });

  test("덜 친 말은 용어의 첫머리로도 다른 말의 첫머리로도 읽는다", async () => {
    expect(await urlsOf("롤ㄹ")).toEqual(["05-k8s/update.html", "05-k8s/roller.html"]);
  });

  test("붙여 쓴 말과 띄어 쓴 말을 함께 찾는다", async () => {
    expect((await urlsOf("수명주기")).sort()).toEqual([
      "03-cicd/appspec.html#%ED%9B%85",
      "05-k8s/asg.html",
    ]);
    expect((await urlsOf("수명 주기")).sort()).toEqual([
      "03-cicd/appspec.html#%ED%9B%85",
      "05-k8s/asg.html",
    ]);
  });
});

describe("찾지 않는다", () => {
  test("배치를 찾는데 배포를 주지 않는다", async () => {
    expect(await urlsOf("배치")).toEqual(["05-k8s/batch.html"]);
  });

  test("낱말의 첫머리만 같은 코드를 주지 않는다", async () => {
    expect(await urlsOf("re-render")).toEqual(["05-k8s/batch.html"]);
  });

  test("따옴표 안의 말은 이어져야 한다", async () => {
    expect(await urlsOf('"서버를 하나씩"')).toEqual(["05-k8s/update.html"]);
    expect(await urlsOf('"하나씩 서버를"')).toEqual([]);
  });

  test("어디에도 없는 말에는 다른 길을 보인다", async () => {
    const answer = await search("배포 쿄쿄쿄쿄쿄");
    expect(answer.total).toBe(0);
    expect(answer.suggestions).toEqual(["배포", "쿄쿄쿄쿄쿄"]);
  });
});

test("고쳐 읽었으면 무엇을 무엇으로 읽었는지 말하고, 그대로 찾을 수도 있다", async () => {
  expect((await search("qovh")).corrections).toEqual([{ typed: "qovh", read: "배포" }]);
  expect((await search("qovh", { isLiteral: true })).total).toBe(0);
  expect((await search("배포")).corrections).toEqual([]);
});

test("모듈과 갈래로 거른다", async () => {
  expect(await urlsOf("훅", { module: "05" })).toEqual(["05-k8s/asg.html"]);
  expect(await urlsOf("stop", { kind: "sample" })).toEqual(["03-cicd/appspec.html#%ED%9B%85"]);
  expect(await urlsOf("stop", { kind: "prose" })).toEqual([]);
  expect(await urlsOf("훅", { kind: "term" })).toEqual(["03-cicd/appspec.html#%ED%9B%85"]);
});

test("발췌에는 찾은 음절만 칠한다", async () => {
  const [first] = (await search("배포를")).pages;
  expect(first && excerptHtml(first.sections[0].excerpt)).toBe(
    "<mark>배포</mark>는 서버를 바꾼다. <mark>배포</mark>를 되돌린다. 재<mark>배포</mark>한다.",
  );
});

test("친 말이 있으면 다른 이름은 칠하지 않고, 없으면 칠한다", async () => {
  const marksOf = async (query: string) => (await search(query)).pages[0]?.sections[0].marks;
  expect(await marksOf("롤링 업데이트")).toEqual(["롤링", "업데이트"]);
  expect(await marksOf("롤링 배포")).toContain("롤링 업데이트");
});

test("빈 질의에는 답이 없고, 어떤 질의에도 던지지 않는다", async () => {
  for (const query of [
    "",
    " ",
    '"',
    "ㅏ",
    "ㄱ",
    "!!",
    "\\",
    "hhos",
    "가".repeat(500),
    "<b>",
    "(?:[",
    "😀",
  ])
    expect((await search(query)).pages.length).toBeGreaterThanOrEqual(0);
});
