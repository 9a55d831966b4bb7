/** Finds the place of a page that a fragment names, also as other tools would name it. */
import { slugifyLikeGitHub } from "../text/slug.ts";
import type { Note } from "./note.ts";

const knownAnchors = new WeakMap<Note, ReadonlyMap<string, string>>();

/**
 * Finds an id of a note.
 *
 * @param fragment decoded, in NFC
 * @returns the id that the fragment means; the fragment itself when the note has none such
 */
export function findAnchor(note: Note, fragment: string): string {
  // Listed once for each note: thousands of links may name the sections of one.
  const anchors = knownAnchors.get(note) ?? listAnchors(note);
  knownAnchors.set(note, anchors);
  if (note.document.otherIds.has(fragment)) return fragment;
  return anchors.get(fragment) ?? fragment;
}

/** Own ids first, then GitHub's, numbered from the second of equal ones on. */
function listAnchors({ document: { headings } }: Note): Map<string, string> {
  const anchors = new Map(
    headings.flatMap(({ id, aliases }) => [id, ...aliases].map((name) => [name, name])),
  );
  const add = (name: string, id: string) => {
    if (!anchors.has(name)) anchors.set(name, id);
  };
  const counts = new Map<string, number>();
  for (const { id, text } of headings) {
    const slug = slugifyLikeGitHub(text);
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    add(count === 0 ? slug : `${slug}-${count}`, id);
  }
  return anchors;
}
