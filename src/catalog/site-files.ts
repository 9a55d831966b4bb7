/** Which files a site has, and where an address in one of them leads. */
import { decodeLeniently, folderOf, isExternal, resolvePath, splitUrl } from "../text/url.ts";

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
 * @param base path of the site's root on its host, with slashes; empty when it is not known
 * @returns undefined for an address that leads out of the site by intention
 */
export function resolveLocal(from: string, url: string, base: string): LocalTarget | undefined {
  if (url === "" || isExternal(url)) return undefined;
  const { path, fragment = "" } = splitUrl(url);
  const target = { path: from as string | undefined, fragment: decodeFragment(fragment) };
  if (path === "") return target;
  const isAbsolute = path.startsWith("/");
  const inside =
    isAbsolute && base !== "" && path.startsWith(base) ? path.slice(base.length) : path;
  const decoded = decodeLeniently(inside).normalize("NFC");
  target.path = resolvePath(isAbsolute ? "" : folderOf(from), decoded);
  if (target.path !== undefined && (path.endsWith("/") || target.path === ""))
    target.path = `${target.path}/index.html`.replace(/^\//, "");
  return target;
}

function decodeFragment(fragment: string): string {
  // A text fragment names words, not an id.
  return decodeLeniently(fragment.split(":~:", 1)[0] ?? "").normalize("NFC");
}
