import type UserConfig from "@11ty/eleventy/UserConfig";
import { optionsFromEnvironment } from "./src/cli/environment.ts";
import guseul from "./src/index.ts";

export default async function (eleventyConfig: UserConfig) {
  await eleventyConfig.addPlugin(guseul, optionsFromEnvironment(process.env));
  // Partials are no pages; Eleventy ignores only the folder it takes layouts from.
  eleventyConfig.ignores.add("_includes/partials/**");
  return { dir: { input: "_includes", includes: "layouts", data: "data" } };
}
