/** The whole way with the keyboard alone. */
import { expect, test } from "./reader.ts";

test("첫 Tab은 본문으로 건너뛰는 링크이고, 본문에 닿는다", async ({ page, urlOf }) => {
  await page.goto(urlOf("03-cicd-pipeline/appspec.html"));
  await page.keyboard.press("Tab");
  const skip = page.locator(":focus");
  await expect(skip).toHaveAttribute("href", "#main");
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("/로 열고, 치고, 화살표로 고르고, Enter로 그 절에 닿고, 뒤로 돌아온다", async ({
  page,
  urlOf,
}) => {
  await page.goto(urlOf("index.html"));
  await page.keyboard.press("/");
  const dialog = page.locator("dialog");
  await expect(dialog).toBeVisible();
  await expect(dialog.locator("input[type=search]")).toBeFocused();
  await page.keyboard.type("ApplicationStop");
  await expect(dialog.locator("[data-search-results]")).toHaveAttribute(
    "data-search-state",
    "done",
  );
  const hits = dialog.locator("[data-search-hit] a[href]");
  await page.keyboard.press("ArrowDown");
  await expect(hits.first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(dialog.locator("input[type=search]")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  const target = new URL((await hits.first().getAttribute("href")) ?? "", page.url());
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === target.pathname);
  if (target.hash) await expect(page.locator(":target")).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(urlOf("index.html"));
});

test("Esc는 대화 상자를 닫고 있던 자리로 돌려보낸다", async ({ page, urlOf }) => {
  await page.goto(urlOf("index.html"));
  const opener = page.locator("[data-search-open]");
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog")).toBeHidden();
  await expect(opener).toBeFocused();
});

for (const keys of ["Control+k", "Meta+k"])
  test(`${keys}도 검색을 연다`, async ({ page, urlOf }) => {
    await page.goto(urlOf("index.html"));
    await page.keyboard.press(keys);
    await expect(page.locator("dialog input[type=search]")).toBeFocused();
  });

test("글을 치는 자리에서 /는 글자다", async ({ page, urlOf }) => {
  await page.goto(urlOf("search.html"));
  const input = page.locator("input[type=search]").first();
  await input.focus();
  await page.keyboard.type("CI/CD");
  await expect(input).toHaveValue("CI/CD");
});
