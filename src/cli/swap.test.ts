/** Whatever a build left behind when it was ended, the next one finds a whole site. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mendOutput, openStaging } from "./staging.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "guseul-"));
});
afterAll(() => rmSync(root, { recursive: true }));

const LEFT = { site: "site", staged: ".site.guseul-new", previous: ".site.guseul-old" } as const;
const FILES = ["404.html", "index.html", "search.html", "assets/search-engine.js"];

test("어떤 찌꺼기에서 시작해도 온전한 사이트에서 온전한 사이트로 간다", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ site: fc.boolean(), staged: fc.boolean(), previous: fc.boolean() }),
      fc.array(fc.constantFrom("build", "discard", "mend"), { maxLength: 4 }),
      async (left, steps) => {
        const folder = mkdtempSync(join(root, "x"));
        const site = join(folder, "site");
        for (const name of ["site", "staged", "previous"] as const)
          if (left[name]) {
            mkdirSync(join(folder, LEFT[name], "assets"), { recursive: true });
            for (const file of FILES) writeFileSync(join(folder, LEFT[name], file), name);
          }
        // A swap never leaves a second name alone with a half-written site in the first.
        let expected = left.site ? "site" : left.previous ? "previous" : undefined;
        for (const [index, step] of steps.entries()) {
          if (step === "mend") await mendOutput(site);
          else {
            const staging = await openStaging(site, []);
            expect(readdirSync(staging.folder)).toEqual([]);
            mkdirSync(join(staging.folder, "assets"));
            for (const file of FILES) writeFileSync(join(staging.folder, file), `new ${index}`);
            if (step === "build") {
              await staging.swapIn();
              expected = `new ${index}`;
            } else await staging.discard();
            expect(readdirSync(folder)).toEqual(expected === undefined ? [] : ["site"]);
          }
          const page = join(site, "index.html");
          expect(existsSync(page) ? readFileSync(page, "utf8") : undefined).toBe(expected);
        }
      },
    ),
    { numRuns: process.env.GUSEUL_LONG ? 1_000 : 60 },
  );
});
