/** Previews of links: by mouse, by keyboard, by touch, and what they must not do. */
import { expect, test } from "./reader.ts";

const PAGE = "03-cicd-pipeline/codedeploy.html";
const LINK = "main article a.term";
const CARD = "#link-preview";

test("가리키면 뜻이 뜨고, 카드로 옮겨 가도 남고, 떠나면 사라진다", async ({ page, urlOf }) => {
  await page.goto(urlOf(PAGE));
  const link = page.locator(LINK).first();
  await link.hover();
  const card = page.locator(CARD);
  await expect(card).toBeVisible();
  await expect(card.locator("p")).not.toBeEmpty();
  await expect(card).toHaveAttribute("role", "tooltip");
  await expect(link).toHaveAttribute("aria-describedby", "link-preview");
  await card.hover();
  await page.waitForTimeout(500);
  await expect(card).toBeVisible();
  await page.locator("h1").hover();
  await expect(card).toBeHidden();
  await expect(link).not.toHaveAttribute("aria-describedby");
});

test("Tab으로 닿아도 뜨고, Esc로 닫히며, 초점은 그대로다", async ({ page, urlOf }) => {
  await page.goto(urlOf(PAGE));
  const link = page.locator(LINK).nth(1);
  await link.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(link).toBeFocused();
  await expect(page.locator(CARD)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(CARD)).toBeHidden();
  await expect(link).toBeFocused();
});

test("보통 링크는 가리키는 절의 첫머리를 보인다", async ({ page, urlOf }) => {
  await page.goto(urlOf(PAGE));
  await page.locator('main article a[href$="appspec.html#applicationstop"]').first().hover();
  await expect(page.locator(`${CARD} strong`)).toHaveText("ApplicationStop");
  await expect(page.locator(`${CARD} p`)).not.toBeEmpty();
});

test("쓰기 전에는 아무것도 받지 않고, 한 번 받은 것은 다시 받지 않는다", async ({
  page,
  urlOf,
}) => {
  const files: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("assets/previews/")) files.push(request.url());
  });
  await page.goto(urlOf(PAGE));
  await page.waitForTimeout(500);
  expect(files).toEqual([]);
  for (const turn of [0, 1]) {
    await page.locator(LINK).first().hover();
    await expect(page.locator(CARD), `${turn}`).toBeVisible();
    await page.locator("h1").hover();
    await expect(page.locator(CARD)).toBeHidden();
  }
  expect(files).toHaveLength(1);
});

test("카드는 글을 밀지 않고, 화면 밖으로 나가지 않는다", async ({ page, urlOf }) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await page.goto(urlOf(PAGE));
  const before = await page.evaluate(() => document.documentElement.scrollHeight);
  for (const link of (await page.locator(LINK).all()).slice(0, 6)) {
    await link.hover();
    await expect(page.locator(CARD)).toBeVisible();
    const box = await page.locator(CARD).boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 375).toBe(true);
    const after = await page.evaluate(() => [
      document.documentElement.scrollHeight,
      document.documentElement.scrollWidth,
    ]);
    expect(after).toEqual([before, 375]);
    await page.keyboard.press("Escape");
  }
});

test.describe("손가락으로", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 375, height: 667 } });

  test("길게 누르면 뜨고, 떼어도 남고, 다른 곳을 누르면 닫힌다", async ({ page, urlOf }) => {
    await page.goto(urlOf(PAGE));
    const link = page.locator(LINK).first();
    await link.scrollIntoViewIfNeeded();
    const box = await link.boundingBox();
    const point = { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 };
    const session = await page.context().newCDPSession(page);
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] });
    await expect(page.locator(CARD)).toBeVisible();
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await page.waitForTimeout(500);
    await expect(page.locator(CARD)).toBeVisible();
    expect(page.url()).toBe(urlOf(PAGE));
    await page.locator("h1").tap();
    await expect(page.locator(CARD)).toBeHidden();
  });

  test("짧게 누르면 링크를 따라간다", async ({ page, urlOf }) => {
    await page.goto(urlOf("03-cicd-pipeline/appspec.html"));
    const link = page.locator('main article a.term[href*=".html"]').first();
    const target = new URL((await link.getAttribute("href")) ?? "", page.url());
    await link.tap();
    await page.waitForURL((url) => url.pathname === target.pathname);
  });
});

test("JavaScript가 없으면 링크일 뿐이다", async ({ browser, urlOf }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(urlOf(PAGE));
  const link = page.locator(LINK).first();
  await link.hover();
  await page.waitForTimeout(500);
  await expect(page.locator(CARD)).toHaveCount(0);
  await link.click();
  await context.close();
});

test("지도의 상자와 선은 링크다", async ({ page, urlOf }) => {
  await page.goto(urlOf("map.html"));
  const edge = page.locator(".graph-edge").first();
  const target = (await edge.getAttribute("href")) ?? "";
  await edge.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${urlOf("map.html")}${target}`);
  await expect(page.locator(`[id="${target.slice(1)}"]`)).toBeInViewport();
  await page.locator(".graph-node").first().click();
  await expect(page.locator("main")).toHaveAttribute("data-module", /\d\d/);
});
