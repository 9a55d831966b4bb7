/** The small things of a page: copying code, themes, and addresses of sections. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stripMarkers } from "../../src/samples/annotation.ts";
import { PROJECT } from "../guseul.ts";
import { expect, test } from "./reader.ts";

test("복사한 코드는 샘플 파일과 한 글자도 다르지 않다", async ({ page, urlOf, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(urlOf("03-cicd-pipeline/appspec.html"));
  const figures = page.locator("figure[data-sample]");
  expect(await figures.count()).toBeGreaterThan(2);
  for (const figure of await figures.all()) {
    const sample = (await figure.getAttribute("data-sample")) ?? "";
    const tab = await figure.evaluate(
      (element) => element.closest("[role=tabpanel]")?.getAttribute("aria-labelledby") ?? "",
    );
    if (tab) await page.locator(`[id="${tab}"]`).click();
    const button = figure.locator("button.copy");
    await button.click();
    await expect(button).toHaveText(/복사했다/);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const file = readFileSync(join(PROJECT, "notes", sample), "utf8");
    expect(copied, sample).toBe(stripMarkers(file));
  }
});

test("테마 단추는 화면을 바꾸고, 다음 페이지도 기억한다", async ({ page, urlOf }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(urlOf("index.html"));
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.locator("[data-theme-button]").click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect.poll(background).not.toBe(light);
  await page.goto(urlOf("03-cicd-pipeline/index.html"));
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.locator("[data-theme-button]").click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});

test("제목 옆의 링크는 그 절의 주소다", async ({ page, urlOf }) => {
  await page.goto(urlOf("03-cicd-pipeline/appspec.html"));
  const heading = page.locator("main h2").nth(1);
  const id = (await heading.getAttribute("id")) ?? "";
  await heading.hover();
  await heading.locator("a.permalink").click();
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${id}`);
  await expect(heading).toBeInViewport();
});

const HANGUL_ID = "배포-그룹-deployment-group";
for (const [spelling, fragment] of [
  ["글자 그대로", HANGUL_ID],
  ["퍼센트로 적은", encodeURIComponent(HANGUL_ID)],
  ["NFD로 적은", HANGUL_ID.normalize("NFD")],
  ["NFD를 퍼센트로 적은", encodeURIComponent(HANGUL_ID.normalize("NFD"))],
])
  test(`${spelling} 절 주소가 그 절에 닿는다`, async ({ page, urlOf }) => {
    await page.setViewportSize({ width: 800, height: 300 });
    await page.goto(urlOf(`index.html#${fragment}`, "features"));
    await expect(page.locator(`[id="${HANGUL_ID}"]`)).toBeInViewport();
  });

test("옛 이름으로 온 링크도 그 절에 닿는다", async ({ page, urlOf }) => {
  await page.setViewportSize({ width: 800, height: 300 });
  await page.goto(urlOf("index.html#old-headings", "features"));
  await expect(page.locator("#headings")).toBeInViewport();
});

test("넓은 화면에서 차례는 스크립트 없이도 펼쳐져 있고, 지금 페이지를 안다", async ({
  page,
  urlOf,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(urlOf("03-cicd-pipeline/appspec.html"));
  const current = page.locator('nav a[aria-current="page"]').first();
  await expect(current).toBeVisible();
  expect(new URL((await current.getAttribute("href")) ?? "", page.url()).href).toBe(page.url());
});

test("인쇄하면 화면의 부품은 빠지고 글은 남는다", async ({ page, urlOf }) => {
  await page.goto(urlOf("03-cicd-pipeline/appspec.html"));
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("main h1")).toBeVisible();
  await expect(page.locator(".site-header button").first()).toBeHidden();
});

test("종이에서도 코드의 긴 줄이 잘리지 않는다", async ({ page, urlOf }) => {
  await page.setViewportSize({ width: 660, height: 900 });
  await page.goto(urlOf("03-cicd-pipeline/appspec.html"));
  await page.emulateMedia({ media: "print" });
  const cut = await page
    .locator("figure.code pre")
    .evaluateAll((all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth).length);
  expect(cut).toBe(0);
});
