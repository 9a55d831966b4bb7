/** Every page, opened once on a narrow screen: nothing fails, nothing leaves, nothing overflows. */
import { expect, PAGE_TYPES, pagesOf, test } from "./reader.ts";

test.use({ viewport: { width: 320, height: 800 } });

for (const site of ["handbook", "features", "stranger"] as const)
  test(`${site}: 모든 페이지가 오류 없이, 옆으로 넘치지 않고 열린다`, async ({ page, urlOf }) => {
    test.setTimeout(120_000);
    for (const path of pagesOf(site)) {
      await page.goto(urlOf(path, site), { waitUntil: "load" });
      const { width, culprits } = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        culprits: [...document.querySelectorAll("body *")]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => element.outerHTML.slice(0, 80))
          .slice(0, 3),
      }));
      expect.soft(width, `${decodeURI(path)}\n${culprits.join("\n")}`).toBeLessThanOrEqual(320);
    }
  });

for (const [type, [path, site]] of Object.entries(PAGE_TYPES))
  test(`${type}: 안쪽 링크마다 페이지와 절에 닿는다`, async ({ page, urlOf }) => {
    await page.goto(urlOf(path, site));
    const root = urlOf("", site);
    const links = await page.locator("a[href]").evaluateAll((all) => [
      // Links in pictures have no `href` that is a string.
      ...new Set(
        all.map((link) => new URL(link.getAttribute("href") ?? "", document.baseURI).href),
      ),
    ]);
    const inner = links.filter(
      (url) => url.startsWith(root) && !/\.(?:ya?ml|sh|json|ini)$/.test(url),
    );
    for (const url of inner.slice(0, 25)) {
      const response = await page.goto(url, { waitUntil: "domcontentloaded" });
      expect.soft(response?.ok() ?? true, url).toBe(true);
      if (url.includes("#") && !url.endsWith("#"))
        expect.soft(await page.locator(":target").count(), decodeURI(url)).toBe(1);
    }
  });
