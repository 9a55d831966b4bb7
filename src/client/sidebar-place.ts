/** Brings the current page's entry into view in a sidebar longer than the screen. */

/** Scrolls the sidebar, and only it. */
export function showSidebarPlace(): void {
  const sidebar = document.querySelector<HTMLElement>(".sidebar");
  const current = sidebar?.querySelector("[aria-current]");
  if (!sidebar || !current) return;
  const { top, bottom } = current.getBoundingClientRect();
  const frame = sidebar.getBoundingClientRect();
  if (bottom > frame.bottom) sidebar.scrollTop += top - frame.top - frame.height / 2;
}
