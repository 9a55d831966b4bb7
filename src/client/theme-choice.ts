/** Remembers the reader's colour theme. */

export type Theme = "light" | "dark";

const KEY = "guseul-theme";

/** The theme chosen earlier; undefined follows the system, and where storage is forbidden. */
export function readTheme(): Theme | undefined {
  try {
    const value = localStorage.getItem(KEY);
    return value === "light" || value === "dark" ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a theme where storage is allowed; some browsers forbid it on `file://`. */
export function writeTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The choice lasts for this page, which is all that can be had.
  }
}
