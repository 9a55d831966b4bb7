/** Lists the places that may mean a term and are not linked, for authors to mark or to leave. */
import type { Position } from "../../syntax/source-position.ts";
import type { Term } from "../glossary.ts";
import type { Mention } from "../mention.ts";
import type { Threads } from "../thread.ts";

/** A place in a note. */
export interface MentionPlace extends Position {
  /** Path of the note in the notes folder. */
  file: string;
}

/** The unlinked mentions of one term. */
export interface UnlinkedTerm {
  term: Term;
  /** One a section. */
  places: MentionPlace[];
}

/** Lists them by term, the most frequent first. */
export function listUnlinked({ unlinked }: Threads): UnlinkedTerm[] {
  const terms = new Map<Term, MentionPlace[]>();
  for (const mention of unlinked) {
    const places = terms.get(mention.term) ?? [];
    places.push({ file: mention.section.note.path, ...locateMention(mention) });
    terms.set(mention.term, places);
  }
  return [...terms]
    .map(([term, places]) => ({ term, places }))
    .sort((a, b) => b.places.length - a.places.length);
}

/** A passage is the text without its mark-up: the same name counts off the same place in both. */
function locateMention({ block, text, start, end }: Mention): Position {
  const name = text.slice(start, end);
  let count = text.slice(0, start).split(name).length;
  let offset = -1;
  do offset = block.token.content.indexOf(name, offset + 1);
  while (offset >= 0 && --count > 0);
  return block.positionOf(Math.max(0, offset));
}
