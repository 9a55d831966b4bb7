/** Checks that the threads hold: terms that nobody speaks of, pages that nothing leads to. */
import type { Catalog } from "../catalog.ts";
import type { Page } from "../folder.ts";
import type { Finding } from "../problem.ts";
import type { Threads } from "../thread.ts";

/** Checks the threads of a catalog. */
export function checkThreads(catalog: Catalog, threads: Threads): Finding[] {
  return [...findUnusedTerms(catalog, threads), ...findOrphans(catalog, threads)];
}

function findUnusedTerms(catalog: Catalog, { named, all }: Threads): Finding[] {
  const linked = new Set(all.map(({ term }) => term));
  return catalog.terms
    .filter((term) => !named.has(term) && !linked.has(term))
    .map((term) => ({
      file: term.file,
      ...term.position,
      rule: "unused-term",
      message: `용어 '${term.ko}'의 이름이 어느 노트에도 나오지 않는다.`,
      hint: "노트가 부르는 이름을 다른 이름으로 더하거나 용어를 지운다.",
    }));
}

/** A generated index lists its folder; any other page must be linked from somewhere. */
function findOrphans(catalog: Catalog, { all }: Threads): Finding[] {
  const reached = new Set<Page | undefined>(
    all.filter(({ from, to }) => from !== to).map(({ to }) => to),
  );
  return catalog.pages.flatMap((page) => {
    const { note, folder } = page;
    const listing = folder.index === page ? folder.parent?.index : folder.index;
    if (!note || !listing?.note || reached.has(page)) return [];
    return [
      {
        file: note.path,
        line: 1,
        column: 1,
        rule: "orphan-page" as const,
        message: "이 노트로 오는 링크가 없다.",
        hint: `'${listing.note.path}'에서 잇는다.`,
      },
    ];
  });
}
