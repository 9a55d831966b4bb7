/** A reader of the sites: every test watches for errors and for requests that leave the folder. */

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { test as base, expect, type Page } from "playwright/test";
import { encodePath } from "../../src/text/url.ts";
import { listPages } from "../guseul.ts";
import { PORT_VARIABLE, SITE_NAMES, SITES_FOLDER, type SiteName } from "./sites.ts";

export { expect, type Page };

interface Fixtures {
  /** Address of a path of a site, hosted or on the disk as the project says. */
  urlOf(path: string, site?: SiteName): string;
  /** What went wrong on the pages so far; checked to be empty when the test ends. */
  mishaps: string[];
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on a pattern
  urlOf: async ({}, use, { project }) => {
    const root =
      project.name === "file"
        ? `${pathToFileURL(SITES_FOLDER).href}/`
        : `http://127.0.0.1:${process.env[PORT_VARIABLE]}/`;
    await use((path, site = "handbook") => `${root}${site}/${path}`);
  },
  mishaps: [
    async ({ page, urlOf }, use) => {
      const mishaps: string[] = [];
      const roots = SITE_NAMES.map((site) => urlOf("", site));
      const note = (what: string) => mishaps.push(`${what} (${decodeURI(page.url())})`);
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) note(message.text());
      });
      page.on("pageerror", (error) => note(error.message));
      page.on("requestfailed", (request) => {
        // The search loads ahead; going on to the next page ends that.
        if (request.failure()?.errorText !== "net::ERR_ABORTED")
          note(`실패한 요청 ${request.url()}`);
      });
      page.on("request", (request) => {
        if (
          !/^(?:blob|data):/.test(request.url()) &&
          !roots.some((root) => request.url().startsWith(root))
        )
          note(`바깥 요청 ${request.url()}`);
      });
      await use(mishaps);
      expect(mishaps).toEqual([]);
    },
    { auto: true },
  ],
});

/** Hundreds of pages of terms come from one layout: this one stands for them. */
const TERM_PAGE = "terms/deployment-group.html";

/** Encoded paths of the pages of a site, without those that lead on at once. */
export function pagesOf(site: SiteName): string[] {
  const folder = `${SITES_FOLDER}/${site}`;
  const isPage = (path: string) =>
    (!path.startsWith("terms/") || path === TERM_PAGE) &&
    !readFileSync(`${folder}/${path}`, "utf8").includes('http-equiv="refresh"');
  return listPages(folder).filter(isPage).map(encodePath);
}

/** One page of each type. */
export const PAGE_TYPES: Record<string, [path: string, site: SiteName]> = {
  "첫 화면": ["index.html", "handbook"],
  모듈: ["03-cicd-pipeline/index.html", "handbook"],
  주제: ["03-cicd-pipeline/appspec.html", "handbook"],
  "표가 많은 주제": ["00-reference/service-status.html", "handbook"],
  "모든 문법": ["index.html", "features"],
  "만들어진 첫 화면": [encodePath("2-먼저/index.html"), "stranger"],
  용어집: ["terms.html", "handbook"],
  용어: [TERM_PAGE, "handbook"],
  지도: ["map.html", "handbook"],
  검색: ["search.html", "handbook"],
  "없는 페이지": ["404.html", "handbook"],
};
