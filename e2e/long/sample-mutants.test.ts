/** The whole mutation test of sample checks: every sample, several choices of lines. */
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readSamples, runMutants } from "../mutation-run.ts";

const NOTES = resolve("notes");

test("망가뜨린 샘플을 바로 그 줄에서 알아본다", { timeout: 1_800_000 }, async () => {
  const samples = readSamples(NOTES);
  const isSlow = (kind: string | undefined) => kind === "cdk";
  const quick = await runMutants(
    NOTES,
    samples.filter(({ kind }) => !isSlow(kind)),
    [1, 2, 3, 4, 5],
  );
  const slow = await runMutants(
    NOTES,
    samples.filter(({ kind }) => isSlow(kind)),
    [1],
  );
  const count = quick.count + slow.count;
  const missed = [...quick.missed, ...slow.missed];
  console.log(`돌연변이 ${count}개 가운데 ${quick.caught + slow.caught}개를 그 줄에서 알아보았다.`);
  expect((quick.caught + slow.caught) / count, missed.join("\n")).toBeGreaterThanOrEqual(0.95);
});
