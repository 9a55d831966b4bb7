/** A telephone: what drops down goes again, nothing covers what was asked for, fingers find room. */
import { expect, type Page, test } from "./reader.ts";

const LONG_PAGE = "03-cicd-pipeline/appspec.html";

test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });

test("페이지의 내용은 따라다니며 읽는 절을 말하고, 고르면 접히고, 제목을 가리지 않는다", async ({
  page,
  urlOf,
}) => {
  await page.goto(urlOf(LONG_PAGE));
  const bar = page.locator(".contents");
  const summary = bar.locator("summary");
  const heading = page.locator("main h2").nth(3);
  await heading.evaluate((element) => element.scrollIntoView());
  await expect(summary).toBeInViewport();
  const name = (await heading.evaluate((element) => element.firstChild?.textContent)) ?? "-";
  await expect(summary).toContainText(name.trim());

  await summary.click();
  const link = bar.getByRole("link").nth(4);
  const id = decodeURIComponent(new URL(await hrefOf(link)).hash.slice(1));
  await link.click();
  await expect(link).toBeHidden();
  const target = page.locator(`[id="${id}"]`);
  await expect(target).toBeInViewport();
  const edges = async () => [(await target.boundingBox())?.y, await bottomOf(bar)];
  await expect.poll(async () => compare(await edges())).toBe(true);
});

test("사이트의 차례는 Esc와 바깥 누르기로 닫히고, 용어집으로도 간다", async ({ page, urlOf }) => {
  await page.goto(urlOf(LONG_PAGE));
  const summary = page.locator(".sidebar-toggle summary");
  const panel = page.locator(".sidebar-panel");
  await summary.press("Enter");
  await expect(panel).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(summary).toBeFocused();
  await summary.click();
  await expect(panel).toBeVisible();
  await page.mouse.click(180, 790);
  await expect(panel).toBeHidden();
  await summary.click();
  await panel.getByRole("link", { name: "용어집" }).click();
  await expect(page).toHaveURL(urlOf("terms.html"));
});

test("검색은 Esc 없이도 닫힌다", async ({ page, urlOf }) => {
  await page.goto(urlOf("index.html"));
  await page.locator("[data-search-open]").click();
  const dialog = page.locator("dialog");
  await expect(dialog).toBeVisible();
  await dialog.getByRole("button", { name: "닫기" }).click();
  await expect(dialog).toBeHidden();
});

test("읽기를 마친 곳에서 다음 페이지까지는 두 화면이 안 된다", async ({ page, urlOf }) => {
  for (const path of [LONG_PAGE, "05-containers/ecs.html"]) {
    await page.goto(urlOf(path));
    const end = await bottomOf(page.locator("main article"));
    const next = (await page.locator("a[rel=next]").boundingBox())?.y ?? 0;
    expect(next - (end ?? 0), path).toBeLessThan(2 * 812);
  }
});

test("단추와 차례는 손가락에 맞다(44픽셀)", async ({ page, urlOf }) => {
  await page.goto(urlOf("03-cicd-pipeline/index.html"));
  await page.locator(".contents-toggle summary").click();
  expect(await findSmall(page)).toEqual([]);
  await page.locator(".sidebar-toggle summary").click();
  expect(await findSmall(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.locator("[data-search-open]").click();
  await expect(page.locator("dialog li button").first()).toBeVisible();
  expect(await findSmall(page)).toEqual([]);
});

/** What is pressed and lower than a finger needs (WCAG 2.5.5), to half a pixel. */
function findSmall(page: Page): Promise<string[]> {
  return page.locator("button, summary, label, nav a").evaluateAll((all) =>
    all
      .filter((element) => element.checkVisibility())
      .filter((element) => element.getBoundingClientRect().height < 43.5)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

type Located = ReturnType<Page["locator"]>;

function hrefOf(link: Located): Promise<string> {
  return link.evaluate((element) => (element as HTMLAnchorElement).href);
}

async function bottomOf(element: Located): Promise<number | undefined> {
  const box = await element.boundingBox();
  return box ? box.y + box.height : undefined;
}

/** Whether the first stands below the second. */
function compare([first = -1, second = 0]: (number | undefined)[]): boolean {
  return first >= second;
}
