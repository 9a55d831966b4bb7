/** Brings the entry of the current page or section into view in a list longer than its room. */

/**
 * Scrolls a list, and only it.
 *
 * @param list what scrolls and holds the entry
 */
export function showCurrentEntry(list: HTMLElement): void {
  const current = list.querySelector("[aria-current]");
  if (!current) return;
  const { top, bottom } = current.getBoundingClientRect();
  const frame = list.getBoundingClientRect();
  if (top < frame.top || bottom > frame.bottom)
    list.scrollTop += top - frame.top - frame.height / 2;
}
