/** Reading needs no JavaScript. */
import { expect, PAGE_TYPES, test } from "./reader.ts";

test.use({ javaScriptEnabled: false });

for (const [type, [path, site]] of Object.entries(PAGE_TYPES))
  test(`${type}: 제목이 보이고, 할 수 없는 단추는 보이지 않는다`, async ({ page, urlOf }) => {
    await page.goto(urlOf(path, site));
    await expect(page.locator("main h1").first()).toBeVisible();
    for (const button of await page.locator(".needs-js, button").all())
      await expect(button).toBeHidden();
  });

test("차례와 앞뒤 링크로 옮겨 다닌다", async ({ page, urlOf }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(urlOf("03-cicd-pipeline/index.html"));
  await page.locator('nav a[href="appspec.html"]').first().click();
  await expect(page).toHaveURL(urlOf("03-cicd-pipeline/appspec.html"));
  await page.locator("a[rel=prev]").click();
  await page.locator("a[rel=next]").click();
  await expect(page).toHaveURL(urlOf("03-cicd-pipeline/appspec.html"));
});

test("접어 둔 글을 펼친다", async ({ page, urlOf }) => {
  await page.goto(urlOf("index.html", "features"));
  const details = page.locator("main details");
  await expect(details.getByText("안에도")).toBeHidden();
  await details.locator("summary").click();
  await expect(details.getByText("안에도")).toBeVisible();
});

test("옮긴 페이지는 새 페이지로 데려간다", async ({ page, urlOf }) => {
  await page.goto(
    urlOf(`${encodeURIComponent("옛날")}/${encodeURIComponent("문법")}.html`, "features"),
  );
  await page.waitForURL(urlOf("index.html", "features"));
});

test("검색 화면은 모든 모듈로 가는 길을 준다", async ({ page, urlOf }) => {
  await page.goto(urlOf("search.html"));
  const links = page.getByRole("navigation", { name: "모든 모듈" }).getByRole("link");
  const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(targets.length).toBeGreaterThan(12);
  for (const target of targets.slice(0, 3)) {
    await page.goto(urlOf("search.html"));
    await page.locator(`nav[aria-label="모든 모듈"] a[href="${target}"]`).click();
    await expect(page).toHaveURL(urlOf(target ?? ""));
  }
});
