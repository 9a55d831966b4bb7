/** Firefox and WebKit answer as Chromium does, hosted and from the disk, and the pages work there. */
import {
  type Answer,
  expectSameAnswers,
  findAnswers,
  findHostedAnswers,
} from "./engines/answers.ts";
import { describeEngines } from "./engines/describe-engines.ts";
import { QUERIES } from "./engines/queries.ts";
import { KEYS } from "./engines/tab.ts";
import { expect, test } from "./reader.ts";

// One worker for all, which starts each browser once.
test.describe.configure({ mode: "default" });

test("Chromium: 어떤 질의든 답이 호스팅한 것과 같다", async ({ page, urlOf, browser }) => {
  const hosted = await findHostedAnswers(browser);
  const found: Answer[][] = [];
  for (const [site, queries] of QUERIES) {
    await page.goto(urlOf("index.html", site));
    found.push(await page.evaluate(findAnswers, queries));
  }
  expectSameAnswers(found, hosted);
  const fruitful = found.flat().filter((answer) => answer.length > 0);
  expect(fruitful.length, "견줄 것이 있어야 한다").toBeGreaterThan(110);
});

describeEngines((tab) => {
  test("어떤 질의든 답이 Chromium과 같다", async ({ urlOf, browser }) => {
    const found: Answer[][] = [];
    for (const [site, queries] of QUERIES) {
      await tab.open(urlOf("index.html", site));
      found.push(await tab.evaluate(findAnswers, queries));
    }
    expectSameAnswers(found, await findHostedAnswers(browser));
  });

  test("설정이 독자의 것이어서, 옆의 파일은 호스팅한 곳에서만 읽힌다", async ({ urlOf }) => {
    await tab.open(urlOf("index.html"));
    const isRead = await tab.evaluate(() =>
      fetch("map.html").then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    expect(isRead).toBe(test.info().project.name === "http");
    // The browser reports what the test just asked for.
    await tab.takeMishaps();
  });

  test("/로 찾아, 고른 절이 칠해진 채 열리고, Esc로 지운다", async ({ urlOf }) => {
    await tab.open(urlOf("index.html"));
    await tab.type("/");
    await tab.waitFor("검색 창의 초점", () =>
      document.activeElement?.matches("dialog[open] input[type=search]"),
    );
    await tab.type("qovh");
    await tab.waitFor("칠한 결과", () => {
      const dialog = document.querySelector("dialog");
      // Until then there are results of what was typed on the way.
      const isRead = dialog?.textContent.includes("‘qovh’ 대신 ‘배포’를 찾았다");
      return isRead && dialog?.querySelector("[data-search-hit] mark")?.textContent === "배포";
    });
    await tab.type(KEYS.ArrowDown);
    const target = await tab.waitFor("고른 결과", () =>
      document.activeElement?.closest("[data-search-hit] a")?.getAttribute("href"),
    );
    await tab.type(KEYS.Enter);
    const arrival = await tab.waitFor("칠해진 절", () => {
      const count = CSS.highlights.get("search")?.size;
      const place = document.querySelector(":target")?.getBoundingClientRect();
      return count && place && { url: location.href, top: place.top, height: innerHeight };
    });
    expect(arrival.url).toBe(new URL(target, urlOf("index.html")).href);
    expect(arrival.top).toBeGreaterThanOrEqual(0);
    expect(arrival.top).toBeLessThan(arrival.height);
    await tab.type(KEYS.Escape);
    await tab.waitFor("지워진 칠", () => !CSS.highlights.has("search"));
  });

  test("테마 단추는 화면을 바꾸고, 다음 페이지도 기억한다", async ({ urlOf }) => {
    await tab.open(urlOf("index.html"));
    const before = await tab.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    await tab.click("[data-theme-button]");
    const theme = await tab.waitFor(
      "바뀐 배경",
      (old) => {
        const { backgroundColor } = getComputedStyle(document.documentElement);
        return backgroundColor !== old && document.documentElement.dataset.theme;
      },
      before,
    );
    await tab.open(urlOf("03-cicd-pipeline/index.html"));
    expect(await tab.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
  });

  test("Tab으로 닿은 링크의 뜻이 뜬다", async ({ urlOf }) => {
    await tab.open(urlOf("03-cicd-pipeline/codedeploy.html"));
    await tab.evaluate(() =>
      document.querySelectorAll<HTMLElement>("main article a.term")[1]?.focus(),
    );
    await tab.chord(KEYS.Shift, KEYS.Tab);
    await tab.type(KEYS.Tab);
    await tab.waitFor("미리 보기", () => {
      const card = document.querySelector<HTMLElement>("#link-preview:not([hidden])");
      return card?.querySelector("p")?.textContent;
    });
    await tab.type(KEYS.Escape);
    await tab.waitFor("닫힌 미리 보기", () => document.querySelector("#link-preview[hidden]"));
  });

  test("지도의 상자와 선은 링크다", async ({ urlOf }) => {
    await tab.open(urlOf("map.html"));
    const edge = await tab.evaluate(() => {
      const link = document.querySelector<SVGAElement>(".graph-edge");
      link?.focus();
      return link?.getAttribute("href");
    });
    await tab.type(KEYS.Enter);
    await tab.waitFor(
      "선이 이끈 절",
      (hash) => location.hash === hash && document.querySelector(":target") !== null,
      edge,
    );
    await tab.click(".graph-node");
    await tab.waitFor(
      "상자가 이끈 모듈",
      () => document.querySelector<HTMLElement>("main")?.dataset.module,
    );
  });

  test("복사한 코드를 그대로 붙여 넣는다", async ({ urlOf }) => {
    await tab.open(urlOf("03-cicd-pipeline/appspec.html"));
    await tab.click("figure[data-sample] button.copy");
    await tab.waitFor(
      "복사했다는 말",
      () => document.querySelector("figure[data-sample] button.copy")?.textContent === "복사했다",
    );
    await tab.evaluate(() => {
      const area = document.createElement("textarea");
      area.id = "pasted";
      document.body.prepend(area);
      area.focus();
    });
    await tab.chord(KEYS.Control, "v");
    const pasted = await tab.waitFor(
      "붙여 넣은 글",
      () => document.querySelector<HTMLTextAreaElement>("#pasted")?.value,
    );
    expect(pasted).toContain("version: 0.0");
  });
});
