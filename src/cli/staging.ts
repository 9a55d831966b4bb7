/** Keeps the previous site whole: a build goes into a folder of its own and is swapped in at the end. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { UsageError } from "./arguments.ts";

/** Where a build writes, and what happens when it is done. */
export interface Staging {
  /** Absolute path of the folder to write into. */
  folder: string;
  /** Puts the new site where the old one was. */
  swapIn(): Promise<void>;
  /** Throws the new site away. */
  discard(): Promise<void>;
}

/**
 * Opens a staging folder beside the output, on the same file system so that a rename suffices.
 *
 * @param output absolute path of the site's folder
 * @param protectedFolders absolute paths that the output may neither be nor hold
 * @throws {UsageError} when replacing the output would destroy something that is no site
 */
export async function openStaging(
  output: string,
  protectedFolders: readonly string[],
): Promise<Staging> {
  checkOutput(output, protectedFolders);
  const beside = (suffix: string) => join(dirname(output), `.${basename(output)}.${suffix}`);
  const folder = beside("new");
  const previous = beside("old");
  // A build that was interrupted between the two renames left the site under its second name.
  if (!existsSync(output) && existsSync(previous)) await rename(previous, output);
  await rm(folder, { recursive: true, force: true });
  await rm(previous, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return {
    folder,
    async swapIn() {
      if (existsSync(output)) await rename(output, previous);
      await rename(folder, output);
      await rm(previous, { recursive: true, force: true });
    },
    async discard() {
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function checkOutput(output: string, protectedFolders: readonly string[]): void {
  for (const folder of protectedFolders) {
    const steps = relative(output, folder);
    if (steps === "" || (!steps.startsWith("..") && resolve(output, steps) === folder))
      throw new UsageError(`'${output}'에는 '${folder}'가 들어 있어 사이트로 바꿀 수 없다.`);
  }
  if (!existsSync(output)) return;
  if (!statSync(output).isDirectory()) throw new UsageError(`'${output}'은 폴더가 아니다.`);
  const names = readdirSync(output);
  // A folder of something else, named by mistake, must not vanish; a site always has a page.
  if (names.length > 0 && !names.some((name) => name.endsWith(".html")))
    throw new UsageError(
      `'${output}'은 비어 있지 않고 사이트로 보이지도 않는다. 다른 폴더를 고른다.`,
    );
}
