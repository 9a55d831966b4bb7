/** The Eleventy plugin: every hook that is used stands here. */
import { relative, resolve, sep } from "node:path";
import type { AfterEvent, default as UserConfig } from "@11ty/eleventy/UserConfig";
import type { Catalog } from "../catalog/catalog.ts";
import { type Problem, ProblemError, rateFindings } from "../catalog/problem.ts";
import { listRedirects } from "../catalog/redirect.ts";
import { writeSearch } from "../search/build/search-index.ts";
import { encodePath } from "../text/url.ts";
import { writeAssets } from "./assets.ts";
import type { CheckedNotes } from "./notes.ts";
import { checkOutput, type WrittenPages } from "./output-check.ts";
import { buildPageData, type PageData, rootPrefix } from "./page-data.ts";
import { prepareSite } from "./prepared-site.ts";
import { writePreviews } from "./preview-files.ts";
import { createSidebars } from "./sidebar.ts";
import type { ThreadSite } from "./thread-pages.ts";

/** Options of the plugin. */
export interface GuseulOptions {
  /** The folder of notes; relative paths start at the working directory. */
  notes: string;
  /** Folders that are no notes although they lie among them, such as an earlier output. */
  excluded?: readonly string[];
  /** Turns content errors into warnings. */
  lenient?: boolean;
  /** Told of everything found in the notes, before anything is rendered. */
  onProblems?: (problems: readonly Problem[]) => void;
}

/**
 * Adds a site made of a folder of notes to an Eleventy project.
 *
 * Notes never reach Eleventy's template engines: each becomes a virtual template whose content is
 * rendered already, so `{{ … }}` in a note is text and nothing in the folder is ever executed.
 *
 * @throws {ProblemError} when a note has an error
 */
export async function guseul(eleventyConfig: UserConfig, options: GuseulOptions): Promise<void> {
  const notesFolder = resolve(options.notes);
  const output = resolve(eleventyConfig.directories.output);
  const excluded = [output, ...(options.excluded ?? []).map((folder) => resolve(folder))];
  const { lenient = false, onProblems = () => {} } = options;
  const { checked, threadSite, previews, search } = await prepareSite(
    notesFolder,
    { lenient, excluded },
    onProblems,
  );
  const { catalog } = checked;
  addPages(eleventyConfig, checked);
  addThreadPages(eleventyConfig, catalog, threadSite);
  const { site } = catalog;
  eleventyConfig.addGlobalData("site", {
    ...site,
    path: site.url ? new URL(site.url).pathname : "",
    hasTerms: threadSite.hasTerms,
    hasMap: threadSite.hasMap,
    previewFiles: previews.fileCount,
  });
  eleventyConfig.addFilter("rootPrefix", rootPrefix);
  eleventyConfig.addFilter("encodePath", encodePath);
  eleventyConfig.addFilter(
    "sidebarOf",
    createSidebars(
      catalog,
      threadSite.pages.map(({ output }) => output),
    ),
  );
  eleventyConfig.addWatchTarget(notesFolder, { resetConfig: true });
  eleventyConfig.on("eleventy.after", async ({ directories, runMode, results }: AfterEvent) => {
    const folder = resolve(directories.output);
    await writeAssets(catalog, folder);
    await writePreviews(previews, folder);
    await writeSearch(await search, folder);
    const findings = checkOutput(checked, folder, mapPages(results, folder));
    const problems = rateFindings(findings, site.severities, lenient);
    if (problems.length > 0) onProblems(problems);
    // A server goes on: the next change may mend it.
    if (runMode === "build" && problems.some(({ severity }) => severity === "error"))
      throw new ProblemError(problems);
  });
}

function addPages(eleventyConfig: UserConfig, { catalog, html }: CheckedNotes): void {
  catalog.pages.forEach((page, index) => {
    const { note } = page;
    const data = buildPageData(catalog, page, index);
    // Numbered names: Eleventy would read dates, languages and globs out of real ones.
    eleventyConfig.addTemplate(`guseul/${index}.11ty.js`, () => (note && html.get(note)) ?? "", {
      ...data,
      layout: layoutOf(data),
      permalink: page.output,
      eleventyExcludeFromCollections: true,
    });
  });
  listRedirects(catalog).redirects.forEach(({ from, url }, index) => {
    eleventyConfig.addTemplate(`guseul/redirect-${index}.11ty.js`, () => "", {
      layout: "redirect.njk",
      permalink: from,
      target: url,
      eleventyExcludeFromCollections: true,
    });
  });
}

function mapPages(results: AfterEvent["results"], folder: string): WrittenPages {
  return new Map(
    results.map(({ outputPath, content }) => [
      relative(folder, resolve(outputPath)).split(sep).join("/"),
      content,
    ]),
  );
}

function addThreadPages(
  eleventyConfig: UserConfig,
  catalog: Catalog,
  { pages, threadsOf }: ThreadSite,
): void {
  // Filters and not data: Eleventy copies data deeply, and holds all of it until the end.
  eleventyConfig.addFilter("threadsOf", (output) => {
    const page = catalog.pagesByOutput.get(output);
    return page && threadsOf(page);
  });
  const makers = new Map(pages.map(({ output, make }) => [output, make]));
  eleventyConfig.addFilter("threadContent", (output) => makers.get(output)?.());
  pages.forEach(({ output, title, description, layout }, index) => {
    const page = { output, title, note: undefined, folder: catalog.root };
    eleventyConfig.addTemplate(`guseul/thread-${index}.11ty.js`, () => "", {
      ...buildPageData(catalog, page),
      description,
      layout,
      permalink: output,
      eleventyExcludeFromCollections: true,
    });
  });
}

function layoutOf({ isGenerated, isLanding }: PageData): string {
  if (isGenerated) return "folder.njk";
  return isLanding ? "home.njk" : "note.njk";
}
