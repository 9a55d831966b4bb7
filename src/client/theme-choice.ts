/** Remembers the reader's colour theme. */

export type Theme = "light" | "dark";

const KEY = "guseul-theme";
const COOKIE = /(?:^|; )guseul-theme=(\w+)/;
const YEAR_SECONDS = 31_536_000;

/** The theme chosen earlier; undefined follows the system, and where storage is forbidden. */
export function readTheme(): Theme | undefined {
  try {
    const value = COOKIE.exec(document.cookie)?.[1] ?? localStorage.getItem(KEY);
    return value === "light" || value === "dark" ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a theme where storage is allowed; some browsers forbid it on `file://`. */
export function writeTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
    // There Firefox gives each file a storage of its own, but all of them one jar of cookies.
    if (location.protocol === "file:")
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not for files
      document.cookie = `${KEY}=${theme}; path=/; max-age=${YEAR_SECONDS}`;
  } catch {
    // The choice lasts for this page, which is all that can be had.
  }
}
