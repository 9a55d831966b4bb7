/** Makes sure that a folder of notes is one, before anything else happens. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { isNote } from "../catalog/source.ts";
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
  const hasNote = readdirSync(folder, { recursive: true }).some((path) => isNote(String(path)));
  if (!hasNote) throw new UsageError(`'${input}' 폴더에 Markdown 노트가 없다.`);
  return folder;
}
