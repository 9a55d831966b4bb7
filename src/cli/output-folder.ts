/** Makes sure that a new site takes the place of nothing but an old one. */
import { lstatSync, readdirSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { UsageError } from "./arguments.ts";

/**
 * Checks a place for a site before anything is built.
 *
 * @param output absolute path, links followed
 * @param protectedFolders absolute paths that the output may neither be nor hold
 * @throws {UsageError} when no site may stand there
 */
export function checkOutputPlace(output: string, protectedFolders: readonly string[]): void {
  for (const folder of protectedFolders)
    if (holds(output, folder))
      throw new UsageError(`'${output}'에는 '${folder}'가 들어 있어 사이트로 바꿀 수 없다.`);
  const status = lstatSync(output, { throwIfNoEntry: false });
  if (!status) return;
  if (status.isSymbolicLink()) throw new UsageError(`'${output}'은 끊긴 심볼릭 링크다.`);
  if (!status.isDirectory()) throw new UsageError(`'${output}'은 폴더가 아니다.`);
  const names = readdirSync(output);
  if (names.includes(".git"))
    throw new UsageError(`'${output}'은 Git 저장소라 바꾸지 않는다. 다른 폴더를 고른다.`);
  if (names.length > 0 && !names.includes("index.html"))
    throw new UsageError(
      `'${output}'은 비어 있지 않고 사이트로 보이지도 않는다. 다른 폴더를 고른다.`,
    );
}

function holds(output: string, folder: string): boolean {
  const steps = relative(output, folder);
  const isInside = steps !== ".." && !steps.startsWith(`..${sep}`);
  return steps === "" || (isInside && resolve(output, steps) === folder);
}
