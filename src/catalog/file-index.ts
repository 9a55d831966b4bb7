/** Finds files beside notes by name alone, as Obsidian does, whose links and embeds need no path. */
import { encodePath, folderOf, resolvePath } from "../text/url.ts";
import type { Catalog } from "./catalog.ts";
import type { Note } from "./note.ts";

/** The files of a site by their names. */
export class FileIndex {
  readonly #byPath: Catalog["filesByName"];
  readonly #byName = new Map<string, string[]>();

  constructor({ filesByName }: Pick<Catalog, "filesByName">) {
    this.#byPath = filesByName;
    for (const [path, file] of filesByName) {
      const name = path.slice(path.lastIndexOf("/") + 1);
      const files = this.#byName.get(name) ?? [];
      files.push(file);
      this.#byName.set(name, files);
    }
  }

  /**
   * Finds a file by its path, from the note or from the root, or by its name where no other has it.
   *
   * @param name in NFC
   */
  find(note: Note, name: string): string | undefined {
    for (const folder of [folderOf(note.path).normalize("NFC"), ""]) {
      const file = this.#byPath.get(resolvePath(folder, name) ?? "");
      if (file !== undefined) return file;
    }
    const files = this.#byName.get(name) ?? [];
    return files.length === 1 ? files[0] : undefined;
  }
}

/** Gives the images of `![[name.png]]` their paths; one that is not found stays to be told of. */
export function resolveEmbeds(catalog: Pick<Catalog, "notes" | "filesByName">): void {
  let index: FileIndex | undefined;
  for (const note of catalog.notes)
    for (const reference of note.document.references) {
      const name: string | undefined = reference.token.meta?.embed;
      if (name === undefined) continue;
      index ??= new FileIndex(catalog);
      const file = index.find(note, name);
      if (file !== undefined) reference.url = encodePath(`/${file}`);
    }
}
