/** Declares tests for Firefox and WebKit; they are skipped where the browser is not installed. */
import { findFirefox, findWebKit } from "../../../scripts/browser.mjs";
import { expect, test } from "../reader.ts";
import { startFirefox } from "./firefox.ts";
import { Tab } from "./tab.ts";
import { startWebKit } from "./webkit.ts";

const ENGINES = [
  { name: "Firefox", executable: findFirefox(), start: startFirefox },
  { name: "WebKit", executable: findWebKit(), start: startWebKit },
];

/** @param declare declares the tests of one browser */
export function describeEngines(declare: (tab: Tab) => void): void {
  for (const { name, executable, start } of ENGINES)
    test.describe(name, () => {
      test.skip(executable === undefined, "설치되어 있지 않다");
      const tab = new Tab(() => start(executable ?? ""));
      test.beforeAll(() => tab.start());
      test.afterEach(async () => expect(await tab.takeMishaps()).toEqual([]));
      test.afterAll(() => tab.close());
      declare(tab);
    });
}
