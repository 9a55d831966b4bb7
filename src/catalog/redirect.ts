/** Pages that moved: each old address gets a small page that leads to the new one. */
import { isExternal, relativeUrl, resolvePath } from "../text/url.ts";
import type { Catalog } from "./catalog.ts";
import { TERM_INDEX, termPage } from "./home.ts";
import { MAP_PAGE } from "./module-map.ts";
import type { Note } from "./note.ts";
import { GENERATED, OutputClaims } from "./output-claim.ts";
import { findNameFault } from "./output-path.ts";
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
  const redirects: Redirect[] = [];
  const claims = claimThreadPages(catalog);
  const findings: Finding[] = [];
  for (const note of catalog.notes)
    for (const [index, written] of note.frontMatter.redirects?.entries() ?? []) {
      const from = normalizeRedirect(written);
      if (from !== undefined && catalog.pagesByOutput.has(from)) continue;
      const fault = findFault(catalog, from, claims);
      if (fault) findings.push(findingAt(note, index, written, fault));
      else if (from !== undefined) {
        redirects.push({ from, url: relativeUrl(from, note.output) });
        claims.claim(from, `${note.path}의 옛 주소`);
      }
    }
  return { redirects, findings };
}

function claimThreadPages({ terms }: Catalog): OutputClaims {
  const claims = new OutputClaims();
  const pages = terms.length > 0 ? [MAP_PAGE, TERM_INDEX, ...terms.map(termPage)] : [MAP_PAGE];
  for (const output of pages) claims.claim(output, GENERATED);
  return claims;
}

/** `old/page`, `old/page.md` and `/old/page.html` all mean `old/page.html`. */
function normalizeRedirect(written: string): string | undefined {
  const path = resolvePath("", written.normalize("NFC"));
  if (!path || isExternal(written) || /[\0?#\\]/.test(path)) return undefined;
  if (written.endsWith("/")) return `${path}/index.html`;
  return path.replace(/(?:\.(?:md|html))?$/, ".html");
}

/** @param claims what else is no note's and no file's, earlier redirects among it */
function findFault(
  catalog: Catalog,
  from: string | undefined,
  claims: OutputClaims,
): string | undefined {
  if (from === undefined) return "노트 폴더 바깥이다";
  if (findNameFault(from)) return "파일의 이름이 될 수 없다";
  const owner = catalog.claims.ownerOf(from) ?? claims.ownerOf(from);
  return owner && `그 자리를 '${owner}'도 쓴다`;
}

function findingAt(note: Note, index: number, written: string, fault: string): Finding {
  return {
    file: note.path,
    ...(note.positions.get(`redirects.${index}`) ?? { line: 1, column: 1 }),
    rule: "front-matter",
    message: `옛 주소 '${written}'을 쓸 수 없다: ${fault}.`,
    hint: "주소를 고치거나 지운다.",
  };
}
