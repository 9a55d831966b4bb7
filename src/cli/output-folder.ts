/** Tells which folders a new site may take the place of. */
import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { UsageError } from "./arguments.ts";

/** What every site has, and a folder of anything else does not have together. */
const OWN_FILES = ["404.html", "search.html", "assets/search-engine.js"];
/** What else may lie in a folder that only holds pages. */
const WEB_FILE = /\.(?:html?|css|m?js|json|xml|webmanifest|svg|png|jpe?g|gif|webp|ico|woff2?)$/i;
const HOST_FILES = new Set([".DS_Store", ".nojekyll", "CNAME", "llms.txt", "robots.txt"]);

/**
 * Checks a place for a site before anything is built.
 *
 * @param output absolute path, links followed
 * @param protectedFolders absolute paths that the output may neither be nor hold
 * @throws {UsageError} when something stands there that is no site
 */
export function checkOutputFolder(output: string, protectedFolders: readonly string[]): void {
  for (const folder of protectedFolders)
    if (holds(output, folder))
      throw new UsageError(`'${output}'에는 '${folder}'가 들어 있어 사이트로 바꿀 수 없다.`);
  const status = lstatSync(output, { throwIfNoEntry: false });
  if (!status) return;
  if (status.isSymbolicLink()) throw new UsageError(`'${output}'은 끊긴 심볼릭 링크다.`);
  if (!status.isDirectory()) throw new UsageError(`'${output}'은 폴더가 아니다.`);
  if (existsSync(join(output, ".git")))
    throw new UsageError(`'${output}'은 Git 저장소다. 다른 폴더를 고른다.`);
  if (!isOwnSite(output) && !holdsOnlyPages(output))
    throw new UsageError(
      `'${output}'은 비어 있지 않고 사이트로 보이지도 않는다. 다른 폴더를 고른다.`,
    );
}

/** Says whether a build has made a folder, and another may throw it away. */
export function isOwnSite(folder: string): boolean {
  return OWN_FILES.every((page) => existsSync(join(folder, page)));
}

function holdsOnlyPages(folder: string): boolean {
  const entries = readdirSync(folder, { withFileTypes: true });
  const isKnown = (name: string) => WEB_FILE.test(name) || HOST_FILES.has(name);
  return (
    entries.every((entry) =>
      entry.isDirectory() ? !entry.name.startsWith(".") : isKnown(entry.name),
    ) &&
    (entries.length === 0 || entries.some(({ name }) => name.endsWith(".html")))
  );
}

function holds(output: string, folder: string): boolean {
  const steps = relative(output, folder);
  const isInside = steps !== ".." && !steps.startsWith(`..${sep}`);
  return steps === "" || (isInside && resolve(output, steps) === folder);
}
