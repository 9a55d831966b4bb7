/** Makes sure that a new site takes the place of nothing but an old one. */
import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { UsageError } from "./arguments.ts";

/** Pages that every site has and that folders of anything else do not have both. */
const OWN_PAGES = ["404.html", "search.html"];

/**
 * Checks a place for a site before anything is built.
 *
 * @param output absolute path, links followed
 * @param protectedFolders absolute paths that the output may neither be nor hold
 * @throws {UsageError} when no site can ever stand there
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
  if (names.length > 0 && !names.includes("index.html"))
    throw new UsageError(
      `'${output}'은 비어 있지 않고 사이트로 보이지도 않는다. 다른 폴더를 고른다.`,
    );
}

/**
 * Checks the folder that a finished site is about to replace. Notes with errors are told of before
 * this, and leave any folder as it is.
 *
 * @throws {UsageError} when the folder holds what no build has put there
 */
export function checkReplaceable(output: string): void {
  if (!existsSync(output) || readdirSync(output).length === 0) return;
  if (existsSync(join(output, ".git")))
    throw new UsageError(`'${output}'은 Git 저장소라 바꾸지 않는다. 다른 폴더를 고른다.`);
  if (!OWN_PAGES.every((page) => existsSync(join(output, page))))
    throw new UsageError(
      `'${output}'은 이 생성기가 만든 사이트가 아니라서 바꾸지 않는다. 다른 폴더를 고르거나 그 폴더를 치운다.`,
    );
}

function holds(output: string, folder: string): boolean {
  const steps = relative(output, folder);
  const isInside = steps !== ".." && !steps.startsWith(`..${sep}`);
  return steps === "" || (isInside && resolve(output, steps) === folder);
}
