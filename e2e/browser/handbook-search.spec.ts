/** What a reader of the handbook looks for is found first, hosted and from the disk alike. */
import { expect, test } from "./reader.ts";

interface Hit {
  url: string;
  title: string;
  heading: string;
  excerpt: string;
  score: number;
}

/** Query → the section that explains it, any of several where the handbook explains it twice. */
const ANSWERS: [query: string, url: RegExp, name: RegExp][] = [
  ["AppSpec", /^03-cicd-pipeline\/appspec\.html/, /AppSpec/],
  ["appspec.yml", /^03-cicd-pipeline\/appspec\.html/, /AppSpec/],
  ["드리프트", /^01-infrastructure-automation\/change-set\.html#drift/, /드리프트/],
  ["블루/그린", /^07-deployment-strategies\/blue-green\.html/, /블루\/그린/],
  [
    "ApplicationStop",
    /^03-cicd-pipeline\/appspec\.html#/,
    /AppSpec|훅|수명|이벤트|ApplicationStop/,
  ],
];

for (const [query, url, name] of ANSWERS) {
  test(`'${query}'의 첫 결과는 그것을 설명하는 절이다`, async ({ page, urlOf }) => {
    await page.goto(urlOf("04-microservices/index.html"));
    const hits = await page.evaluate(
      (text) =>
        (window as unknown as { guseul: { search(query: string): Promise<Hit[]> } }).guseul.search(
          text,
        ),
      query,
    );
    expect(hits[0]?.url).toMatch(url);
    expect(`${hits[0]?.title} ${hits[0]?.heading}`).toMatch(name);
    expect(hits.length).toBeLessThanOrEqual(10);
    for (const hit of hits)
      expect(hit).toEqual({
        url: expect.stringMatching(/^[\w%.\-/]+\.html(?:#[^\s가-힣]+)?$/),
        title: expect.any(String),
        heading: expect.any(String),
        excerpt: expect.any(String),
        score: expect.any(Number),
      });
  });

  test(`'${query}'를 치면 화면에도 그 절이 먼저 나온다`, async ({ page, urlOf }) => {
    await page.goto(urlOf(`search.html?q=${encodeURIComponent(query)}`));
    const results = page.locator("[data-search-results]");
    await expect(results).toHaveAttribute("data-search-state", "done");
    const href = await results.locator("[data-search-hit] a[href]").first().getAttribute("href");
    const found = new URL(href ?? "", page.url()).href;
    expect(found.slice(urlOf("").length)).toMatch(url);
  });
}

test("개수를 정하면 그만큼만 준다", async ({ page, urlOf }) => {
  await page.goto(urlOf("index.html"));
  const count = await page.evaluate(async () => {
    const { guseul } = window as unknown as {
      guseul: { search(query: string, options: { limit: number }): Promise<Hit[]> };
    };
    return (await guseul.search("배포", { limit: 3 })).length;
  });
  expect(count).toBe(3);
});
