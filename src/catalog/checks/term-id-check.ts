/** Checks that every term's id can name a page of its own. */
import { slugify } from "../../text/slug.ts";
import type { Term } from "../glossary.ts";
import { termPage } from "../home.ts";
import { findNameFault } from "../output-path.ts";
import type { Finding } from "../problem.ts";

/** Checks the ids of all terms. */
export function checkTermIds(terms: readonly Term[]): Finding[] {
  const owners = new Map<string, Term>();
  return terms.flatMap((term) => {
    const page = termPage(term);
    const owner = owners.get(page);
    if (owner === undefined) owners.set(page, term);
    const fault = describeFault(term, owner);
    if (!fault) return [];
    const [message, hint] = fault;
    return [{ file: term.file, ...term.position, rule: "site-data", message, hint } as const];
  });
}

function describeFault(
  term: Term,
  owner: Term | undefined,
): [message: string, hint: string] | undefined {
  if (slugify(term.id) === "")
    return [`용어 '${term.ko}'의 id '${term.id}'에 글자가 없다.`, "글자나 숫자로 적는다."];
  if (owner)
    return [
      `용어 '${term.ko}'의 id '${term.id}'는 ${owner.file}:${owner.position.line}의 용어 '${owner.ko}'와 같은 페이지가 된다.`,
      "한쪽의 id를 바꾼다.",
    ];
  return findNameFault(termPage(term));
}
