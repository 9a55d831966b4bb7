/** Leads on to a section whose address was written in decomposed Hangul, as macOS writes it. */
import { decodeLeniently } from "../text/url.ts";

/** Starts following such addresses; ids are always composed. */
export function startFragmentArrival(): void {
  arrive();
  addEventListener("hashchange", arrive);
}

function arrive(): void {
  const written = decodeLeniently(location.hash.slice(1));
  const composed = written.normalize("NFC");
  if (composed !== written && document.getElementById(composed))
    location.replace(`#${encodeURIComponent(composed)}`);
}
