/** Samples are copied as their files are, tabs and folds open, questions are marked. */
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "./reader.ts";

const SITE = "e2e/sites/samples";
/** What readers never see: markers at line ends, and region comments. */
const HIDDEN = /[ \t]*# \(\d+\)$|^\s*# (?:end)?region\b.*\n/gm;

/** Presses a figure's copy button; returns what was written to the clipboard. */
async function copy(page: Page, figure: number): Promise<string> {
  await page.evaluate(() => {
    const clipboard = {
      writeText: async (text: string) => Object.assign(window, { copied: text }),
    };
    Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
  });
  const target = page.locator("figure[data-sample]").nth(figure);
  await target.locator(".copy").evaluate((button: HTMLButtonElement) => button.click());
  await expect(target.locator(".copy")).toHaveText("복사했다");
  return page.evaluate(() => (window as unknown as { copied: string }).copied);
}

test("샘플을 복사하면 파일과 한 글자도 다르지 않다", async ({ page, urlOf }) => {
  await page.goto(urlOf("samples.html", "samples"));
  const files = await page
    .locator("figure[data-sample]")
    .evaluateAll((figures) =>
      figures.map((figure) => (figure as HTMLElement).dataset.sample ?? ""),
    );
  expect(files.length).toBeGreaterThan(7);
  for (const [index, file] of files.entries()) {
    const copied = await copy(page, index);
    const whole = readFileSync(`${SITE}/${file}`, "utf8").replace(HIDDEN, "");
    // One of them shows a region.
    if (index === 1) expect(whole.replace(/^ {2}/gm, "")).toContain(copied);
    else expect(copied, file).toBe(whole);
  }
});

test("풀이 표시로 풀이에, 줄 번호로 줄에 간다", async ({ page, urlOf }) => {
  await page.goto(urlOf("samples.html", "samples"));
  await page.locator(".annotation").first().click();
  await expect(page.locator(".annotations li:target")).toHaveText(/옛 판을 멈춘다/);
  await page.goto(urlOf("samples.html#buildspec-L70", "samples"));
  await expect(page.locator("#buildspec-L70")).toBeInViewport();
});

test("탭은 화살표로 옮기고, 고른 것만 보인다", async ({ page, urlOf }) => {
  await page.goto(urlOf("samples.html", "samples"));
  const tabs = page.getByRole("tab");
  await expect(tabs).toHaveText(["EC2", "Lambda"]);
  await tabs.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(tabs.nth(1)).toBeFocused();
  await expect(page.getByRole("tabpanel")).toHaveCount(1);
  await expect(page.getByRole("tabpanel")).toContainText("AWS::Lambda::Function");
});

test("긴 샘플은 접혀 있다가 펼쳐진다", async ({ page, urlOf }) => {
  await page.goto(urlOf("samples.html", "samples"));
  const figure = page.locator("figure[data-long]");
  const height = async () => (await figure.locator("pre").boundingBox())?.height ?? 0;
  const folded = await height();
  await figure.getByRole("button", { name: "모두 펼치기" }).click();
  expect(await height()).toBeGreaterThan(folded * 1.5);
});

test("문제는 자판으로 풀고 채점한다", async ({ page, urlOf }) => {
  await page.goto(urlOf("questions.html", "samples"));
  const single = page.locator("[data-question=single]");
  const answer = single.locator("details");
  await single.getByRole("button", { name: "채점" }).click();
  await expect(single.locator("[aria-live]")).toHaveText("보기를 고른 뒤에 채점한다.");
  await expect(answer).not.toHaveAttribute("open");
  await single.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(single.locator("[aria-live]")).toHaveText(/틀렸다/);
  await expect(answer).toHaveAttribute("open");
  await single.getByRole("radio").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(single.locator("[aria-live]")).toHaveText("맞았다.");
  const multiple = page.locator("[data-question=multiple]");
  await multiple.getByRole("checkbox").nth(0).check();
  await multiple.getByRole("button", { name: "채점" }).click();
  await expect(multiple.locator("[aria-live]")).toHaveText(/1개가 맞다/);
  await multiple.getByRole("checkbox").nth(2).check();
  await multiple.getByRole("button", { name: "채점" }).click();
  await expect(multiple.locator("[aria-live]")).toHaveText("맞았다.");
});

test("그림은 넓은 화면과 좁은 화면에서 저마다 하나만 보이고 옆으로 넘치지 않는다", async ({
  page,
  urlOf,
}) => {
  for (const width of [1440, 375]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(urlOf("pictures.html", "samples"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    for (const box of await page.locator(".picture-box").all()) {
      await expect(box.locator("svg:visible")).toHaveCount(1);
      expect(await box.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    }
  }
});
