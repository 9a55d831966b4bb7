/** Leaves out what is no part of the site, and tells of notes that no page is made of. */
import type { Finding } from "./problem.ts";
import { type Exclusion, SITE_FILE } from "./site.ts";
import type { Sources } from "./source.ts";

/**
 * Leaves out the files and folders that the site's options name, and all that was found in them.
 *
 * @param findings takes an exclusion that names nothing
 */
export function excludeSources(
  sources: Sources,
  exclusions: readonly Exclusion[],
  findings: Finding[],
): Sources {
  if (exclusions.length === 0) return sources;
  const used = new Set<Exclusion>();
  const isKept = (file: string) => {
    const path = file.normalize("NFC");
    const found = exclusions.filter(
      (exclusion) => path === exclusion.path || path.startsWith(`${exclusion.path}/`),
    );
    for (const exclusion of found) used.add(exclusion);
    return found.length === 0;
  };
  const kept: Sources = {
    ...sources,
    notes: new Map([...sources.notes].filter(([path]) => isKept(path))),
    files: sources.files.filter(isKept),
    findings: sources.findings.filter(({ file }) => isKept(file)),
  };
  for (const exclusion of exclusions)
    if (!used.has(exclusion))
      findings.push({
        file: SITE_FILE,
        ...exclusion.position,
        rule: "site-data",
        message: `'exclude'의 '${exclusion.path}'에 맞는 파일도 폴더도 없다.`,
        hint: "노트 폴더에서 본 경로로 고치거나 지운다.",
      });
  return kept;
}

/** MDX is a program: it is copied like any file, and its author should not have to find that out. */
export function reportUnreadNotes(files: readonly string[]): Finding[] {
  const unread = files.filter((file) => /\.mdx$/i.test(file));
  const [first] = unread;
  if (first === undefined) return [];
  return [
    {
      file: first,
      line: 1,
      column: 1,
      rule: "unread-note",
      message: `MDX 파일 ${unread.length}개는 페이지가 되지 않는다.`,
      hint: "'.md'로 이름을 바꾸고 'import'와 JSX를 Markdown으로 옮긴다.",
    },
  ];
}
