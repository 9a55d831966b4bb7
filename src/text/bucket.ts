/** Spreads names over numbered files, the same way at build and in the browser. */

/**
 * Picks the file that holds a name's data (FNV-1a).
 *
 * @param count number of files, at least 1
 * @returns from 0 to `count - 1`
 */
export function bucketOf(name: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % count;
}
