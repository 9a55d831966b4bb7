/** Makes sure that a folder of notes is one, before anything else happens. */
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { holdsNotes } from "../catalog/source.ts";
import { UsageError } from "./arguments.ts";

/**
 * Resolves the input folder.
 *
 * @returns its absolute path
 * @throws {UsageError} when it is no folder or holds no Markdown
 */
export function checkInput(input: string): string {
  const folder = resolve(input);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`'${input}' 폴더가 없다.`);
  if (!holdsNotes(folder)) throw new UsageError(`'${input}' 폴더에 Markdown 노트(.md)가 없다.`);
  return folder;
}
