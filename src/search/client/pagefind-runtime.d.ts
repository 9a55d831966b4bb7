/** Pagefind's own browser runtime, which the bundler takes from the bundle it belongs to. */
declare module "pagefind-runtime" {
  import type { PagefindInstance } from "./index-reader.ts";

  export function createInstance(options: {
    basePath: string;
    baseUrl: string;
    exactDiacritics: boolean;
    noWorker: boolean;
  }): PagefindInstance & { init?: () => Promise<void> };
}
