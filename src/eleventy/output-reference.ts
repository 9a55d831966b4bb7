/** Collects what the files of a written site ask for, and tells what of it is not there. */
import type { AssetReference } from "../catalog/asset-reference.ts";
import { type LocalTarget, resolveLocal } from "../catalog/site-files.ts";
import { folderOf, needsNoId } from "../text/url.ts";

/** What is missing, and the files that ask for it: a theme's mistake is on every page. */
export interface Miss {
  rule: "dead-asset" | "dead-anchor";
  /** As the first of them writes it. */
  url: string;
  /** Site-relative paths. */
  outputs: string[];
}

/** What is asked for, by address: an anchor with its fragment, a missing file without. */
interface Request extends Miss, LocalTarget {}

/** The references of a whole site. */
export class OutputReferences {
  readonly #files: ReadonlySet<string>;
  readonly #siteUrl: string | undefined;
  readonly #requests = new Map<string, Request>();
  /** Addresses already resolved, by folder: its pages share those around their notes. */
  readonly #resolved = new Map<string, Map<string, Request | undefined>>();

  /**
   * @param files site-relative paths of all files
   * @param siteUrl absolute address of the root, if it is known
   */
  constructor(files: ReadonlySet<string>, siteUrl: string | undefined) {
    this.#files = files;
    this.#siteUrl = siteUrl;
  }

  /** Adds the references of one file. */
  add(output: string, references: readonly AssetReference[]): void {
    const folder = folderOf(output);
    const shared = this.#resolved.get(folder) ?? new Map<string, Request | undefined>();
    this.#resolved.set(folder, shared);
    for (const reference of references) {
      const { url } = reference;
      let request = shared.get(url);
      if (!request && !shared.has(url)) {
        request = this.#resolve(output, reference);
        // An address without a path leads into the file itself.
        if (!/^(?:[#?]|$)/.test(url)) shared.set(url, request);
      }
      if (request && request.outputs.at(-1) !== output) request.outputs.push(output);
    }
  }

  /** @returns undefined for what leads out of the site or is certain to be there */
  #resolve(output: string, reference: AssetReference): Request | undefined {
    const { url } = reference;
    const target = resolveLocal(output, reference, this.#siteUrl);
    if (!target) return undefined;
    const { path = "..", fragment } = target;
    const isAnchor = this.#files.has(path);
    if (isAnchor && needsNoId(fragment)) return undefined;
    const key = isAnchor ? `${path}#${fragment}` : path;
    const rule = isAnchor ? "dead-anchor" : "dead-asset";
    const request = this.#requests.get(key) ?? { rule, url, path, fragment, outputs: [] };
    this.#requests.set(key, request);
    return request;
  }

  /**
   * Finds what is missing.
   *
   * @param idsOf the ids of a file; undefined for one that has none to name
   */
  findMisses(idsOf: (path: string) => ReadonlyMap<string, number> | undefined): Miss[] {
    return [...this.#requests.values()].filter(
      ({ rule, path = "", fragment }) =>
        rule === "dead-asset" || idsOf(path)?.has(fragment) === false,
    );
  }
}
