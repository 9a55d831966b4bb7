/** Leaves out what is no part of the site. */
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
