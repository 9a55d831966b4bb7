/** Terms that a note defines where it explains them: `## 배포 그룹(deployment group) {#id .term}`. */
import { plainText } from "../syntax/heading-id.ts";
import { firstSentence } from "../text/sentence.ts";
import type { Term } from "./glossary.ts";
import type { Note } from "./note.ts";
import { listSections, type Section } from "./section.ts";
import { listNames, splitBrackets } from "./term-name.ts";

/**
 * Lists the terms of a note. The heading names the term, its section's first sentence defines it.
 *
 * @param module number prefix of the note's module; empty outside modules
 */
export function listNoteTerms(note: Note, module: string): Term[] {
  if (!note.document.headings.some(({ termNames }) => termNames)) return [];
  return listSections(note).flatMap((section) => {
    const { heading } = section;
    if (!heading?.termNames) return [];
    const [ko, en = ko] = splitBrackets(heading.text);
    const aliases = [...heading.termNames];
    return [
      {
        id: heading.id,
        ko,
        en,
        aliases,
        spoken: [],
        names: listNames({ ko, en, aliases, moduleNames: [], searchNames: [] }),
        code: [],
        module,
        definition: define(section),
        home: `${note.path}#${heading.id}`,
        file: note.path,
        position: heading.position,
        homePosition: heading.position,
      },
    ];
  });
}

function define({ blocks, heading }: Section): string {
  const block = blocks.find(({ kind }) => kind === "paragraph");
  return firstSentence(plainText(block?.token.children ?? [])) || (heading?.text ?? "");
}
