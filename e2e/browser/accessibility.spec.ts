/** Axe finds nothing on any type of page, in either theme, on a phone and on a desk. */
import { createRequire } from "node:module";
import { expect, PAGE_TYPES, test } from "./reader.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

test.use({ bypassCSP: true, reducedMotion: "reduce" } as object);

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [375, 1440])
    for (const [type, [path, site]] of Object.entries(PAGE_TYPES))
      test(`${type}, ${colorScheme}, ${width}`, async ({ page, urlOf }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.setViewportSize({ width, height: 900 });
        await page.goto(urlOf(path, site));
        await page.addScriptTag({ path: AXE });
        expect(await page.evaluate(runAxe)).toEqual([]);
      });

test("검색 대화 상자", async ({ page, urlOf }) => {
  await page.goto(urlOf("index.html"));
  await page.keyboard.press("/");
  await page.locator("dialog input[type=search]").fill("AppSpec");
  await expect(page.locator("dialog [data-search-results]")).toHaveAttribute(
    "data-search-state",
    "done",
  );
  await page.addScriptTag({ path: AXE });
  expect(await page.evaluate(runAxe)).toEqual([]);
});

test("펼친 차례와 미리 보기", async ({ page, urlOf }) => {
  await page.setViewportSize({ width: 375, height: 900 });
  await page.goto(urlOf("03-cicd-pipeline/appspec.html"));
  await page.addScriptTag({ path: AXE });
  await page.locator("main p a.term").first().hover();
  await expect(page.locator(".link-preview")).toBeVisible();
  expect(await page.evaluate(runAxe)).toEqual([]);
  await page.locator(".sidebar-toggle summary").click();
  expect(await page.evaluate(runAxe)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.locator(".contents-toggle summary").click();
  expect(await page.evaluate(runAxe)).toEqual([]);
});

/** Runs in the page: one line for each violation, with the elements that have it. */
async function runAxe(): Promise<string[]> {
  const { axe } = window as unknown as {
    axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
  };
  const { violations } = await axe.run();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(" ")
        .slice(0, 400)}`,
  );
}
