/** Addresses inside the site: encoding, splitting, and making one relative to another. */

/** A link's target as written, in its three parts. */
export interface UrlParts {
  path: string;
  /** With its `?`, or empty. */
  query: string;
  /** Without its `#`; undefined when there is none. */
  fragment: string | undefined;
}

/** Splits `path?query#fragment`; nothing is decoded. */
export function splitUrl(url: string): UrlParts {
  const hash = url.indexOf("#");
  const beforeHash = hash < 0 ? url : url.slice(0, hash);
  const mark = beforeHash.indexOf("?");
  return {
    path: mark < 0 ? beforeHash : beforeHash.slice(0, mark),
    query: mark < 0 ? "" : beforeHash.slice(mark),
    fragment: hash < 0 ? undefined : url.slice(hash + 1),
  };
}

/**
 * Says whether a link names its own scheme or host (`https:`, `mailto:`, `//host`). No scheme has
 * one letter, but Windows' drives do.
 */
export function isExternal(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(url);
}

/** A fragment without `:~:text=…`, which names words of the page and no id. */
export function withoutDirective(fragment: string): string {
  return fragment.split(":~:", 1)[0] ?? "";
}

/**
 * Says whether a fragment leads somewhere without any id: to the start of a page, as HTML rules,
 * or to a part of a medium (`page=3`, `xywh=0,0,9,9`, `svgView(…)`).
 */
export function needsNoId(fragment: string): boolean {
  return /^(?:top)?$/i.test(fragment) || /^\w+[=(]/.test(fragment);
}

/** Percent-encodes a file path for use as a URL path; slashes stay. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/**
 * Decodes percent escapes.
 *
 * @returns the text as it was when an escape is malformed: a lone `%` is a legal file name
 */
export function decodeLeniently(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Makes the relative URL that leads from one page to a path of the same site. It always names the
 * file, so that it works on `file://` and under any base path.
 *
 * @param from the page's site-relative path, such as `03-cicd/appspec.html`
 * @param to the target's site-relative path, not encoded
 * @returns an encoded URL such as `../assets/site.css`
 */
export function relativeUrl(from: string, to: string): string {
  const source = from.split("/").slice(0, -1);
  const target = to.split("/");
  let shared = 0;
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared])
    shared++;
  const steps = "../".repeat(source.length - shared);
  return steps + encodePath(target.slice(shared).join("/"));
}

/**
 * Resolves `.` and `..` of a path against a folder of the site.
 *
 * @param folder the site-relative folder, empty for the root
 * @param path a relative path with slashes, or one from the site's root when it starts with `/`
 * @returns the normal path without a leading slash, or undefined when it climbs out of the site
 */
export function resolvePath(folder: string, path: string): string | undefined {
  const parts = path.startsWith("/") || folder === "" ? [] : folder.split("/");
  for (const step of path.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") parts.push(step);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

/** The folder part of a slash path; empty for a path without one. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}
