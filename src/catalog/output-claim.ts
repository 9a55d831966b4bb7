/** Knows who writes which path of the output, on systems that tell fewer names apart than Linux. */
import { folderOf } from "../text/url.ts";

/** How messages name what no author wrote. */
export const GENERATED = "생성기가 만드는 파일";

/** Folders of the generator. */
const OWN_FOLDERS = ["assets", "assets/previews", "pagefind"];
/** Paths of the output that belong to the generator itself. */
const RESERVED =
  /^(?:(?:404|search)\.html(?:$|\/)|pagefind\/|assets\/(?:previews\/|(?:site|theme|search)[.-]))/i;

/** Says whether a path of the output belongs to the generator. */
export function isReserved(path: string): boolean {
  return RESERVED.test(path);
}

/** The paths claimed so far. */
export class OutputClaims {
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, string>();

  /**
   * @param paths of the author's own files: their folders stand, whoever wants a file there
   */
  constructor(paths: Iterable<string> = []) {
    for (const folder of OWN_FOLDERS) this.#folders.set(folder, GENERATED);
    for (const path of paths) this.#claimFolders(path);
  }

  /** Who has a path, or a file or folder in its way; undefined when it is free. */
  ownerOf(path: string): string | undefined {
    return isReserved(path) ? GENERATED : this.#findOwner(path);
  }

  /** Finds a name for a page whose own is not free; in a folder of the generator there is one, too. */
  findFreeName(path: string): string {
    const candidate = (number: number) => path.replace(/\.html$/, `-${number}.html`);
    let number = 2;
    while (this.#findOwner(candidate(number)) !== undefined) number++;
    return candidate(number);
  }

  #findOwner(path: string): string | undefined {
    const key = collisionKey(path);
    const owner = this.#files.get(key) ?? this.#folders.get(key);
    if (owner !== undefined) return owner;
    for (let folder = folderOf(key); folder !== ""; folder = folderOf(folder)) {
      const file = this.#files.get(folder);
      if (file !== undefined) return file;
    }
    return undefined;
  }

  /** Gives a path to an owner, who may be its second one: see {@link ownerOf}. */
  claim(path: string, owner: string): void {
    this.#files.set(collisionKey(path), owner);
    this.#claimFolders(path);
  }

  #claimFolders(path: string): void {
    for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) {
      const key = collisionKey(folder);
      this.#folders.set(key, this.#folders.get(key) ?? `${folder}/`);
    }
  }
}

/** macOS and Windows see one file where Linux sees two. */
function collisionKey(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
