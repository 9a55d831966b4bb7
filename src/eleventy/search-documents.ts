/** Turns the catalog's notes into what the search index is told. */
import type { Catalog } from "../catalog/catalog.ts";
import { moduleOf, type Page } from "../catalog/folder.ts";
import type { Term } from "../catalog/glossary.ts";
import type { Note } from "../catalog/note.ts";
import { pictureText } from "../render/picture/picture.ts";
import type { SearchBlock, SearchDocument, SearchSection, SearchTerm } from "../search/document.ts";
import type { CodeBlock, Heading } from "../syntax/document.ts";
import { plainText } from "../syntax/heading-id.ts";
import { encodePath, splitUrl } from "../text/url.ts";

/** The search document of every page that is a note. */
export function buildSearchDocuments(catalog: Catalog): SearchDocument[] {
  return catalog.pages.flatMap((page) => (page.note ? [buildDocument(page, page.note)] : []));
}

/** The glossary's terms with the address of the section that explains each. */
export function buildSearchTerms(catalog: Catalog): SearchTerm[] {
  return catalog.terms.map((term) => {
    const url = findHome(catalog, term);
    return {
      id: term.id,
      ko: term.ko,
      en: term.en,
      aliases: [...term.aliases, ...term.spoken],
      module: term.module,
      definition: term.definition,
      ...(url === undefined ? {} : { url }),
    };
  });
}

function findHome(catalog: Catalog, { home }: Term): string | undefined {
  if (home === undefined) return undefined;
  const { path, fragment } = splitUrl(home);
  const page = catalog.pagesByNote.get(path.normalize("NFC"));
  return page && encodePath(page.output) + (fragment ? `#${encodePath(fragment)}` : "");
}

function buildDocument(page: Page, note: Note): SearchDocument {
  const number = moduleOf(page.folder)?.number;
  return {
    url: encodePath(page.output),
    title: page.title,
    ...(number === undefined ? {} : { module: number }),
    sections: buildSections(note),
  };
}

/** Cuts a note at its sub-headings; the note's own title heads the first section. */
function buildSections(note: Note): SearchSection[] {
  const headings = [...note.document.headings];
  const codeBlocks = new Map(
    note.document.codeBlocks.map((block) => [block.token, buildCodeBlock(block)]),
  );
  let section: SearchSection = { id: "", heading: note.title, level: 1, blocks: [] };
  const sections = [section];
  let heading: Heading | undefined;
  for (const token of note.document.tokens) {
    const code = codeBlocks.get(token);
    if (token.type === "heading_open") heading = headings.shift();
    else if (code) section.blocks.push(code);
    else if (token.type !== "inline") continue;
    else if (!heading)
      section.blocks.push({ kind: "prose", text: plainText(token.children ?? []) });
    else {
      // The first title is the page itself: a link to it needs no fragment.
      if (heading.level > 1 || sections.length > 1) {
        section = { id: heading.id, heading: heading.text, level: heading.level, blocks: [] };
        sections.push(section);
      } else section.heading = heading.text;
      heading = undefined;
    }
  }
  return sections;
}

function buildCodeBlock(block: CodeBlock): SearchBlock {
  const words = pictureText(block);
  return words === undefined
    ? { kind: "sample", text: block.token.content }
    : { kind: "prose", text: words };
}
