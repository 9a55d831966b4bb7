/** Keeps the previous site whole: a build goes into a folder of its own and is swapped in at the end. */
import { existsSync, readdirSync, realpathSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { syncFolder, syncTree } from "./disk-sync.ts";
import { takeLock } from "./lock.ts";
import { checkOutputFolder, isOwnSite } from "./output-folder.ts";
import { EnvironmentError } from "./system-error.ts";

/** Where a build writes, and what happens when it is done. */
export interface Staging {
  /** Absolute path of the folder to write into. */
  folder: string;
  /**
   * Puts the new site where the old one was.
   *
   * @returns where a folder that was there and is no site of ours lies now
   */
  swapIn(): Promise<string | undefined>;
  /** Throws the new site away. */
  discard(): Promise<void>;
}

/** The folders and the file that a build keeps beside its output, on the same file system. */
interface Places {
  /** Absolute path of the site, links followed. */
  output: string;
  staged: string;
  previous: string;
  lock: string;
}

/**
 * Opens a staging folder beside the output. A swap that was interrupted before is mended first.
 *
 * @param output absolute path of the site's folder
 * @param protectedFolders absolute paths that the output may neither be nor hold
 * @throws {UsageError} when replacing the output would destroy something that is no site
 * @throws {EnvironmentError} when another build is at work on the same output
 */
export async function openStaging(
  output: string,
  protectedFolders: readonly string[],
): Promise<Staging> {
  const places = placesOf(output);
  checkOutputFolder(places.output, protectedFolders.map(followLinks));
  await mkdir(dirname(places.output), { recursive: true });
  const unlock = takeLock(places.lock);
  try {
    await mendPlaces(places);
    await mkdir(places.staged);
  } catch (error) {
    unlock();
    throw error;
  }
  return {
    folder: places.staged,
    async swapIn() {
      await syncTree(places.staged);
      const kept = await swap(places);
      unlock();
      return kept;
    },
    async discard() {
      await rm(places.staged, { recursive: true, force: true });
      unlock();
    },
  };
}

/**
 * Mends what a build left behind when it was ended. Does nothing while a build is at work.
 *
 * @param output absolute path of the site's folder
 */
export async function mendOutput(output: string): Promise<void> {
  const places = placesOf(output);
  if (!existsSync(places.previous) && !existsSync(places.staged)) return;
  let unlock: () => void;
  try {
    unlock = takeLock(places.lock);
  } catch (error) {
    if (error instanceof EnvironmentError) return;
    throw error;
  }
  try {
    await mendPlaces(places);
  } finally {
    unlock();
  }
}

function placesOf(path: string): Places {
  const output = followLinks(path);
  const beside = (suffix: string) => join(dirname(output), `.${basename(output)}.guseul-${suffix}`);
  return { output, staged: beside("new"), previous: beside("old"), lock: beside("lock") };
}

async function swap(places: Places): Promise<string | undefined> {
  const { output, staged, previous } = places;
  // Node cannot exchange two folders in one step; an end between the two is mended later.
  const hasPrevious = existsSync(output);
  if (hasPrevious) await rename(output, previous);
  try {
    await rename(staged, output);
  } catch (error) {
    if (hasPrevious) await rename(previous, output);
    throw error;
  }
  syncFolder(dirname(output));
  return putAway(places);
}

/** Throws the site before the last away; what no build has made is only moved aside. */
async function putAway({ output, staged, previous }: Places): Promise<string | undefined> {
  if (!existsSync(previous)) return undefined;
  if (isOwnSite(previous) || readdirSync(previous).length === 0) {
    // Half thrown away it would look like what no build has made.
    await rename(previous, staged);
    await rm(staged, { recursive: true, force: true });
    return undefined;
  }
  let kept = `${output}.old`;
  for (let number = 2; existsSync(kept); number++) kept = `${output}.old-${number}`;
  await rename(previous, kept);
  return kept;
}

/** An old site without a new one in its place goes back; what else is left is rubbish. */
async function mendPlaces(places: Places): Promise<void> {
  const { output, staged, previous } = places;
  if (existsSync(previous) && !existsSync(output)) await rename(previous, output);
  await rm(staged, { recursive: true, force: true });
  await putAway(places);
}

/** The real path of a folder; of one that does not exist yet, as far as its path does. */
function followLinks(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(followLinks(parent), basename(path));
}
