/** Makes sure that what was written has reached the disk before it takes the old site's place. */
import { closeSync, fsyncSync, openSync, readdirSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";

/** Files under way at once: a disk does many syncs in the time of a few, and 64 are no strain. */
const PARALLEL = 64;
/** A copy of a read-only file can be opened for reading only; Windows syncs no file opened so. */
const MODE = process.platform === "win32" ? "r+" : "r";

/**
 * Writes all files of a folder and the folders themselves to the disk.
 *
 * @param folder absolute path
 */
export async function syncTree(folder: string): Promise<void> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  await Promise.all(
    Array.from({ length: PARALLEL }, async () => {
      for (let file = files.pop(); file; file = files.pop())
        await syncFile(join(file.parentPath, file.name));
    }),
  );
  for (const entry of entries)
    if (entry.isDirectory()) syncFolder(join(entry.parentPath, entry.name));
  syncFolder(folder);
}

/** Writes a folder's list of names to the disk, where the system can. */
export function syncFolder(folder: string): void {
  // Windows opens no folders; its renames are in its journal.
  if (process.platform === "win32") return;
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, MODE);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
