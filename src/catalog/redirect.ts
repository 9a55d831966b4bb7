/** Pages that moved: each old address gets a small page that leads to the new one. */
import { isExternal, relativeUrl, resolvePath } from "../text/url.ts";
import type { Catalog } from "./catalog.ts";
import type { Note } from "./note.ts";
import { isReserved } from "./output-path.ts";
import type { Finding } from "./problem.ts";

/** One old address. */
export interface Redirect {
  /** Site-relative path of the old page. */
  from: string;
  /** Relative URL of the new one, seen from the old. */
  url: string;
}

/** Lists the redirects of all notes. An address that is a page again redirects no longer. */
export function listRedirects(catalog: Catalog): { redirects: Redirect[]; findings: Finding[] } {
  const redirects = new Map<string, Redirect>();
  const findings: Finding[] = [];
  for (const note of catalog.notes)
    for (const written of note.frontMatter.redirects ?? []) {
      const from = normalizeRedirect(written);
      const fault = findFault(catalog, from, redirects);
      if (fault) findings.push(findingAt(note, written, fault));
      else if (from !== undefined && !catalog.pagesByOutput.has(from))
        redirects.set(from, { from, url: relativeUrl(from, note.output) });
    }
  return { redirects: [...redirects.values()], findings };
}

/** `old/page`, `old/page.md` and `/old/page.html` all mean `old/page.html`. */
function normalizeRedirect(written: string): string | undefined {
  const path = resolvePath("", written.normalize("NFC"));
  if (!path || isExternal(written) || /[\0?#\\]/.test(path)) return undefined;
  if (written.endsWith("/")) return `${path}/index.html`;
  return path.replace(/(?:\.(?:md|html))?$/, ".html");
}

function findFault(
  catalog: Catalog,
  from: string | undefined,
  redirects: ReadonlyMap<string, Redirect>,
): string | undefined {
  if (from === undefined) return "노트 폴더 바깥이다";
  if (isReserved(from)) return "생성기가 쓰는 주소다";
  if (catalog.filesByName.has(from)) return "그 자리에 파일이 있다";
  return redirects.has(from) ? "다른 노트도 그 주소에서 넘겨받는다" : undefined;
}

function findingAt(note: Note, written: string, fault: string): Finding {
  const lines = note.text.split("\n");
  const line = Math.max(
    lines.findIndex((text) => text.includes(written)),
    0,
  );
  return {
    file: note.path,
    line: line + 1,
    column: Math.max(lines[line]?.indexOf(written) ?? 0, 0) + 1,
    rule: "front-matter",
    message: `옛 주소 '${written}'을 쓸 수 없다: ${fault}.`,
    hint: "주소를 고치거나 지운다.",
  };
}
