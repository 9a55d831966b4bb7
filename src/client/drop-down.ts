/** The contents of the site and of the page on narrow screens: what drops over the text goes again. */
import { showCurrentEntry } from "./current-entry.ts";

/** Makes them close as menus do; without scripts their buttons alone open and close them. */
export function startDropDowns(): void {
  for (const toggle of document.querySelectorAll("details")) {
    const { parentElement: nav } = toggle;
    if (nav?.matches(".sidebar, .contents")) setUp(toggle, nav);
  }
}

function setUp(toggle: HTMLDetailsElement, nav: HTMLElement): void {
  const close = () => {
    toggle.open = false;
  };
  toggle.addEventListener("toggle", () => {
    const panel = nav.querySelector<HTMLElement>(".sidebar-panel, .contents-panel");
    if (toggle.open && panel) showCurrentEntry(panel);
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !toggle.open) return;
    if (nav.contains(document.activeElement)) toggle.querySelector("summary")?.focus();
    close();
  });
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    if (!nav.contains(target) || target.closest("a")) close();
  });
  nav.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !nav.contains(relatedTarget)) close();
  });
}
