/** Browser tests of the handbook, once hosted under a base path and once opened from the disk. */
import { defineConfig } from "playwright/test";
import { findBrowser } from "../scripts/browser.mjs";

const executablePath = findBrowser();

export default defineConfig({
  testDir: "browser",
  outputDir: "../test-results/browser",
  globalSetup: "./browser/sites.ts",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // A loaded machine may starve a browser; Playwright reports what passed the second time as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: process.env.CI ? "line" : "list",
  use: {
    locale: "ko-KR",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ["--no-sandbox", "--disable-background-networking"],
    },
  },
  projects: [
    { name: "http" },
    // What a page looks like does not depend on where it came from.
    { name: "file", testIgnore: ["accessibility.spec.ts", "phone.spec.ts"] },
  ],
});
