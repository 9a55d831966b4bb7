/** The search page: its box reads the query from the address and keeps it there. */
import { SearchBox } from "./search-box.ts";

const PARAMETER = "q";

/** Makes the search page work; does nothing elsewhere. */
export function setUpScreen(): void {
  const screen = document.querySelector<HTMLElement>("[data-search-screen]");
  if (!screen) return;
  const box = new SearchBox(screen);
  const query = new URLSearchParams(location.search).get(PARAMETER) ?? "";
  box.onQuery = keepInAddress;
  if (query) box.searchFor(query);
  else box.focus();
}

function keepInAddress(query: string): void {
  const url = new URL(location.href);
  if ((url.searchParams.get(PARAMETER) ?? "") === query) return;
  if (query) url.searchParams.set(PARAMETER, query);
  else url.searchParams.delete(PARAMETER);
  try {
    history.replaceState(history.state, "", url);
  } catch {
    // Some browsers guard file:// addresses; then the page just cannot be bookmarked.
  }
}
