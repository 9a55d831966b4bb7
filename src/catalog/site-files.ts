/** Where an address in a file of the site leads. */
import {
  decodeLeniently,
  folderOf,
  isExternal,
  resolvePath,
  splitUrl,
  withoutDirective,
} from "../text/url.ts";
import type { AssetReference } from "./asset-reference.ts";

/** Where a local address leads. */
export interface LocalTarget {
  /** Site-relative path of the file; undefined when the address climbs out of the site. */
  path: string | undefined;
  /** Decoded, NFC; empty for none. */
  fragment: string;
}

/**
 * Resolves an address as a browser would.
 *
 * @param from site-relative path of the file it stands in
 * @param siteUrl absolute address of the root, with a slash at its end, if it is known
 * @returns undefined for an address that leads out of the site by intention
 */
export function resolveLocal(
  from: string,
  reference: Pick<AssetReference, "url" | "isPublic">,
  siteUrl: string | undefined,
): LocalTarget | undefined {
  const isOwn = reference.isPublic && siteUrl && reference.url.startsWith(siteUrl);
  const url = isOwn ? reference.url.slice(siteUrl.length - 1) : reference.url;
  if (url === "" || isExternal(url)) return undefined;
  const base = siteUrl && !isOwn ? new URL(siteUrl).pathname : "";
  const { path, fragment = "" } = splitUrl(url);
  const target = { path: from as string | undefined, fragment: decodeFragment(fragment) };
  if (path === "") return target;
  const isAbsolute = path.startsWith("/");
  const inside =
    isAbsolute && base !== "" && path.startsWith(base) ? path.slice(base.length) : path;
  const decoded = decodeLeniently(inside).normalize("NFC");
  target.path = resolvePath(isAbsolute ? "" : folderOf(from), decoded);
  if (target.path !== undefined && (/(?:^|\/)\.{0,2}$/.test(path) || target.path === ""))
    target.path = `${target.path}/index.html`.replace(/^\//, "");
  return target;
}

function decodeFragment(fragment: string): string {
  return decodeLeniently(withoutDirective(fragment)).normalize("NFC");
}
