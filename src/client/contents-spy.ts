/** Shows in the on-page contents which section is being read. */
import { showCurrentEntry } from "./current-entry.ts";

/** Starts following the reader's place. */
export function startContentsSpy(): void {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>(".contents a")].map((link) => [
      decodeURIComponent(link.hash.slice(1)),
      link,
    ]),
  );
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  if (headings.length === 0) return;
  const list = document.querySelector<HTMLElement>(".contents");
  const place = list?.querySelector(".contents-place");
  const mark = () => {
    const limit = innerHeight / 4;
    const current = headings.findLast((heading) => heading.getBoundingClientRect().top < limit);
    for (const [id, link] of links)
      if (id === current?.id) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    if (place) place.textContent = links.get(current?.id ?? "")?.textContent ?? "";
    if (list) showCurrentEntry(list);
  };
  // Observing costs nothing between headings, listening to every scroll event would.
  // Everything above counts as seen, so that a leap over a heading is noticed, too.
  const observer = new IntersectionObserver(mark, { rootMargin: "9999999px 0px -75% 0px" });
  for (const heading of headings) observer.observe(heading);
}
