/** A fixed part of the mutation test of sample checks; `npm run test:long` runs all of it. */
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readSamples, runMutants } from "../mutation-run.ts";

const NOTES = resolve("notes");
/** The compiler takes seconds a mutant; the long test has them. */
const SLOW: ReadonlySet<string | undefined> = new Set(["cdk"]);

test("망가뜨린 샘플을 바로 그 줄에서 알아본다", { timeout: 120_000 }, async () => {
  const samples = readSamples(NOTES).filter(({ kind }) => !SLOW.has(kind));
  const { count, caught, missed } = await runMutants(NOTES, samples, [1]);
  expect(count).toBeGreaterThan(20);
  expect(caught / count, missed.join("\n")).toBeGreaterThanOrEqual(0.95);
});
