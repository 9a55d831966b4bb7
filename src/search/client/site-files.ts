/**
 * Reads the files of the search bundle, the same way hosted and by double-click. On `file://` browsers
 * block every kind of fetching except script tags, so each file has a twin that is a script.
 */

const FOLDER = "pagefind/";
/** These may change without changing their name. */
const UNHASHED = /^(?:guide|words-|wasm)/;

export class SiteFiles {
  readonly #base: URL;
  readonly #waiting = new Map<string, (bytes: Uint8Array<ArrayBuffer>) => void>();

  /** @param root the site's root */
  constructor(root: URL) {
    this.#base = new URL(FOLDER, root);
  }

  /** @param path relative to the bundle */
  read(path: string): Promise<Uint8Array<ArrayBuffer>> {
    return this.#base.protocol === "file:" ? this.#loadTwin(path) : this.#fetch(path);
  }

  /** Takes what a script twin brings. */
  receive(path: string, base64: string): void {
    const characters = atob(base64);
    const bytes = new Uint8Array(characters.length);
    for (let index = 0; index < characters.length; index++)
      bytes[index] = characters.charCodeAt(index);
    this.#waiting.get(path)?.(bytes);
  }

  async #fetch(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const response = await globalThis.fetch(new URL(path, this.#base), {
      cache: UNHASHED.test(path) ? "no-cache" : "default",
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  async #loadTwin(path: string): Promise<Uint8Array<ArrayBuffer>> {
    let bytes: Uint8Array<ArrayBuffer> | undefined;
    this.#waiting.set(path, (received) => {
      bytes = received;
    });
    try {
      await loadScript(new URL(`${path}.js`, this.#base));
    } finally {
      this.#waiting.delete(path);
    }
    if (!bytes) throw new Error(`${path}.js brought nothing`);
    return bytes;
  }
}

/** Runs a script file; resolves when it has run. */
export function loadScript(url: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url.href;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${url.href} could not be loaded`));
    document.head.append(script);
    script.addEventListener("load", () => script.remove());
  });
}
