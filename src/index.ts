/** The package's public face. */
export type { Catalog } from "./catalog/catalog.ts";
export { type Problem, ProblemError } from "./catalog/problem.ts";
export { type GuseulOptions, guseul as default } from "./eleventy/plugin.ts";
