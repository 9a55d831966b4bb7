/** Searching as Koreans type, on the small site of `e2e/sites/search`, hosted and from the disk. */
import { expect, type Page, test } from "./reader.ts";

interface Hit {
  url: string;
  title: string;
  heading: string;
  excerpt: string;
}

const search = (page: Page, query: string) =>
  page.evaluate(
    (text) =>
      (window as unknown as { guseul: { search(q: string): Promise<Hit[]> } }).guseul.search(text),
    query,
  );

async function openDialog(page: Page, url: string) {
  await page.goto(url);
  await page.keyboard.press("/");
  const dialog = page.locator("dialog");
  const input = dialog.locator("input[type=search]");
  await expect(input).toBeFocused();
  return { dialog, input, results: dialog.locator("[data-search-results]") };
}

test("용어를 다른 이름으로 찾아도 설명하는 글이 먼저다", async ({ page, urlOf }) => {
  await page.goto(urlOf("index.html", "search"));
  for (const [query, url] of [
    ["롤링 배포", "rolling.html"],
    ["rolling update", "rolling.html"],
    ["앱스펙", "appspec.html"],
    ["앱스펙을", "appspec.html"],
    ["코드디플로이", "codedeploy-intro.html"],
    ["코드디플", "codedeploy-intro.html"],
  ] as const)
    expect((await search(page, query))[0]?.url, query).toMatch(url);
});

test("배치를 찾는데 배포를 주지 않는다", async ({ page, urlOf }) => {
  await page.goto(urlOf("index.html", "search"));
  expect((await search(page, "배치")).map((hit) => hit.url)).toEqual(["batch.html"]);
});

test("검색창을 열어 두면 글쇠를 누르기 전에 낱말을 받아 둔다", async ({ page, urlOf }) => {
  const words = page.waitForRequest(/words-hangul\.json/);
  const { results } = await openDialog(page, urlOf("index.html", "search"));
  await words;
  await expect(results).toHaveAttribute("data-search-state", "idle");
});

test("음절을 짓는 동안에도 찾고, 짓는 동안의 Enter로는 옮겨 가지 않는다", async ({
  page,
  urlOf,
}) => {
  const { input, results } = await openDialog(page, urlOf("index.html", "search"));
  const client = await page.context().newCDPSession(page);
  for (const text of ["ㅂ", "배", "뱊", "배포"]) {
    await client.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await expect(input).toHaveValue(text);
  }
  await expect(results).toHaveAttribute("data-search-state", "done");
  await expect(results.locator("[data-search-hit] mark").first()).toHaveText("배포");
  await input.evaluate((element) =>
    element.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true }),
    ),
  );
  await expect(page).toHaveURL(urlOf("index.html", "search"));
});

test("늦은 답이 새 답을 덮지 않는다", async ({ page, urlOf }) => {
  const { input, results } = await openDialog(page, urlOf("index.html", "search"));
  for (const query of ["배포", "배", "서버", "쿠버네티스"]) await input.fill(query);
  await expect(results).toHaveAttribute("data-search-state", "done");
  await page.waitForTimeout(300);
  await expect(results.locator("[data-search-hit]")).toHaveCount(1);
  await expect(results.locator("[data-search-hit] mark").first()).toHaveText("쿠버네티스");
});

test("고쳐 찾았으면 말해 주고, 친 그대로도 찾아 준다", async ({ page, urlOf }) => {
  const { dialog, input, results } = await openDialog(page, urlOf("index.html", "search"));
  await input.fill("qovh");
  await expect(dialog.getByText("‘qovh’ 대신 ‘배포’를 찾았다")).toBeVisible();
  await dialog.getByRole("button", { name: "입력한 그대로 찾기" }).click();
  await expect(results.locator("[data-search-hit]")).toHaveCount(0);
  await expect(dialog.getByText("‘qovh’에 맞는 글이 없다")).toBeVisible();
  await expect(dialog.getByRole("link", { name: "모듈 둘러보기" })).toBeVisible();
});

test("끝까지 내려가면 나머지 결과가 이어진다", async ({ page, urlOf }) => {
  const { dialog, input, results } = await openDialog(page, urlOf("index.html", "search"));
  await input.fill("배포");
  const status = dialog.locator("[data-search-status]");
  await expect(status).toHaveText(/^글 \d+편$/);
  const total = Number((await status.textContent())?.replace(/\D/g, ""));
  const pages = results.locator("[data-search-list] > *");
  expect(await pages.count()).toBeLessThan(total);
  await expect(async () => {
    await pages.last().scrollIntoViewIfNeeded();
    await results.locator("[data-search-hit] a").last().press("End");
    expect(await pages.count()).toBe(total);
  }).toPass();
  await expect(dialog.getByRole("button", { name: "결과 더 보기" })).toBeHidden();
});

test("고른 글은 그 절에서 열리고, 찾은 말이 칠해지고, Esc로 지워진다", async ({ page, urlOf }) => {
  const { input, results } = await openDialog(page, urlOf("index.html", "search"));
  await input.fill("실행 순서");
  const link = results.locator("[data-search-hit] a").first();
  await expect(link).toHaveAttribute("href", /lifecycle\.html#order$/);
  await link.click();
  await expect(page).toHaveURL(/lifecycle\.html(?:\?.*)?#order$/);
  const marked = () => page.evaluate(() => CSS.highlights.get("search")?.size ?? 0);
  await expect.poll(marked).toBeGreaterThan(0);
  await page.keyboard.press("Escape");
  await expect.poll(marked).toBe(0);
});

test("최근에 찾은 말과 쓸모 있는 용어로 시작한다", async ({ page, urlOf }) => {
  const { dialog, input, results } = await openDialog(page, urlOf("index.html", "search"));
  await expect(dialog.getByRole("button", { name: "롤링 배포" })).toBeVisible();
  await input.fill("쿠버네티스");
  await results.locator("[data-search-hit] a").first().click();
  await page.waitForURL(/k8s/);
  const again = await openDialog(page, page.url());
  await again.dialog.getByRole("button", { name: "쿠버네티스" }).click();
  await expect(again.input).toHaveValue("쿠버네티스");
});

test("검색 페이지는 주소의 질의로 시작하고, 친 것을 주소에 적는다", async ({ page, urlOf }) => {
  await page.goto(urlOf(`search.html?q=${encodeURIComponent("롤백")}`, "search"));
  const results = page.locator("[data-search-results]");
  await expect(results).toHaveAttribute("data-search-state", "done");
  await expect(results.locator("[data-search-hit]").first()).toBeVisible();
  await page.locator("input[type=search]").fill("카나리");
  await expect(results.locator("mark").first()).toHaveText("카나리");
  await expect(page).toHaveURL(
    `${urlOf("search.html", "search")}?q=${encodeURIComponent("카나리")}`,
  );
});
