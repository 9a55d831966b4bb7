/** Turns a heading or a name into the readable part of an address. */

/**
 * Makes a heading id: NFC, lower case, every run of other characters than letters, marks, digits
 * and `_` becomes one hyphen.
 *
 * @param text a heading's plain text
 * @returns the id, or an empty string when the text holds no letter or digit
 * @example slugify("배포 그룹(deployment group)") // "배포-그룹-deployment-group"
 */
export function slugify(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

/**
 * Makes the heading id that GitHub would, which tables of contents in notes from there use.
 *
 * @source the rules of the package github-slugger
 * @example slugifyLikeGitHub("동기화(Synchronized)") // "동기화synchronized"
 */
export function slugifyLikeGitHub(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}
