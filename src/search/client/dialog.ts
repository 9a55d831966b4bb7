/** The search dialog of every page: opened by its button, by `/` and by Ctrl or ⌘ with K. */
import { SearchBox } from "./search-box.ts";

/** Makes the page's dialog work; on the search page the keys lead to its own box. */
export function setUpDialog(): void {
  const dialog = document.querySelector<HTMLDialogElement>("dialog[data-search-dialog]");
  const screen = document.querySelector<HTMLElement>("[data-search-screen]");
  let box: SearchBox | undefined;
  const open = () => {
    if (!dialog) return screen?.querySelector<HTMLInputElement>("input[type=search]")?.focus();
    box ??= new SearchBox(dialog);
    if (!dialog.open) dialog.showModal();
    box.focus();
  };
  for (const button of document.querySelectorAll("[data-search-open]"))
    button.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    open();
  });
  // A press on the backdrop is one on the dialog itself, outside its content.
  dialog?.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey) return false;
  if (event.key.toLowerCase() === "k") return event.ctrlKey !== event.metaKey && !event.shiftKey;
  return event.key === "/" && !event.ctrlKey && !event.metaKey && !isEditable(event.target);
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
