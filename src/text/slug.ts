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
