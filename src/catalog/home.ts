/** Where each term is explained, its page and its section, and how to get there. */
import type { Heading } from "../syntax/document.ts";
import { findNearest } from "../text/distance.ts";
import { slugify } from "../text/slug.ts";
import { encodePath, relativeUrl, splitUrl } from "../text/url.ts";
import type { Catalog } from "./catalog.ts";
import type { Page } from "./folder.ts";
import type { Term } from "./glossary.ts";
import type { Finding } from "./problem.ts";

/** The section that explains a term. */
export interface Home {
  page: Page;
  /** Undefined when the whole page does. */
  heading: Heading | undefined;
}

/** The id of a home's section; empty for a whole page, which a link without a fragment reaches. */
export function homeId({ page, heading }: Home): string {
  return heading && heading !== page.note?.document.headings[0] ? heading.id : "";
}

/** Finds the homes of all terms, and those that lead nowhere. */
export function findHomes(catalog: Catalog): { homes: Map<Term, Home>; findings: Finding[] } {
  const homes = new Map<Term, Home>();
  const findings: Finding[] = [];
  for (const term of catalog.terms) {
    if (term.home === undefined) continue;
    const found = findHome(catalog, term.home);
    if (typeof found === "object") homes.set(term, found);
    else
      findings.push({
        file: term.file,
        ...term.homePosition,
        rule: "dead-term-home",
        message: `용어 '${term.ko}'의 home '${term.home}'에 해당하는 절이 없다.`,
        hint: found,
      });
  }
  return { homes, findings };
}

/** @returns the home, or a hint for the author when there is none */
function findHome(catalog: Catalog, home: string): Home | string {
  const { path, fragment } = splitUrl(home.normalize("NFC"));
  const page = catalog.pagesByNote.get(path);
  if (!page?.note) {
    const nearest = findNearest(path, catalog.pagesByNote.keys());
    return nearest ? `'${nearest}'인지 확인한다.` : "노트 폴더에서 본 경로로 적는다.";
  }
  if (!fragment) return { page, heading: undefined };
  const { headings } = page.note.document;
  const heading = headings.find(({ id, aliases }) => id === fragment || aliases.includes(fragment));
  if (heading) return { page, heading };
  const nearest = findNearest(
    fragment,
    headings.map(({ id }) => id),
  );
  return nearest ? `'#${nearest}'인지 확인한다.` : "그 노트의 제목을 보고 고친다.";
}

/** Site-relative path of the index of terms. */
export const TERM_INDEX = "terms.html";

/** The page that tells everything about a term. */
export function termPage({ id }: Term): string {
  return `terms/${slugify(id)}.html`;
}

/** The address of a term seen from a page: its home, or its own page when nothing explains it. */
export function termUrl(term: Term, home: Home | undefined, from: string): string {
  return home ? pageUrl(home.page.output, homeId(home), from) : pageUrl(termPage(term), "", from);
}

/** The address of a place seen from a page; within one page a fragment is enough. */
export function pageUrl(output: string, id: string | undefined, from: string): string {
  const hash = id ? `#${encodePath(id)}` : "";
  return hash && output === from ? hash : relativeUrl(from, output) + hash;
}
