/** Turns the `[[…]]` of all notes into links, once the whole catalog is known. */
import type Token from "markdown-it/lib/token.mjs";
import { relativeUrl } from "../text/url.ts";
import type { Catalog } from "./catalog.ts";
import type { Term } from "./glossary.ts";
import { type Home, pageUrl, termUrl } from "./home.ts";
import type { Note } from "./note.ts";
import type { Finding } from "./problem.ts";
import { WikilinkIndex, type WikilinkTarget } from "./wikilink.ts";

/**
 * Gives every wikilink token its address and its text; a miss stays visible as a dead link.
 *
 * @returns the terms that wikilinks name, by `link_open` token
 */
export function resolveWikilinks(
  catalog: Catalog,
  homes: ReadonlyMap<Term, Home>,
): { terms: Map<Token, Term>; findings: Finding[] } {
  const terms = new Map<Token, Term>();
  const findings: Finding[] = [];
  const isUsed = catalog.notes.some(({ document }) => document.wikilinks.length > 0);
  if (!isUsed) return { terms, findings };
  const index = new WikilinkIndex(catalog);
  for (const note of catalog.notes)
    for (const { target, label, position, tokens } of note.document.wikilinks) {
      const [open, text, close] = tokens;
      const found = index.resolve(note, target);
      open.type = "link_open";
      close.type = "link_close";
      if (found.kind === "missing") {
        open.attrs = [["class", "dead-link"]];
        const message = `'[[${target}]]'에 맞는 용어나 노트가 없다.`;
        findings.push({
          file: note.path,
          ...position,
          rule: "dead-wikilink",
          message,
          hint: found.hint,
        });
        continue;
      }
      open.attrSet("href", addressOf(found, note, homes));
      if (found.kind === "term") {
        terms.set(open, found.term);
        open.attrSet("data-term", found.term.id);
      }
      if (label === undefined) {
        note.document.asides.push(target);
        text.content = found.text;
      }
    }
  return { terms, findings };
}

function addressOf(
  target: Exclude<WikilinkTarget, { kind: "missing" }>,
  note: Note,
  homes: ReadonlyMap<Term, Home>,
): string {
  if (target.kind === "file") return relativeUrl(note.output, target.path);
  if (target.kind === "term") return termUrl(target.term, homes.get(target.term), note.output);
  return pageUrl(target.page.output, target.id, note.output);
}
