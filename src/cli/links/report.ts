/** Writes what a check of external links found, as Markdown for people. */

import type { CachedResult } from "./cache.ts";
import type { ExternalLink } from "./external-link.ts";

/** One address with its answer. */
export interface CheckedLink extends ExternalLink {
  result: CachedResult;
}

const SECTIONS = [
  { title: "사라진 링크", note: "고치거나 `--retire 주소`로 은퇴시킨다.", has: isDead },
  { title: "없는 절", note: "페이지는 있으나 그 절이 없다.", has: lacksFragment },
  { title: "옮긴 링크", note: "새 주소로 바꾼다.", has: isMoved },
  { title: "확인하지 못한 링크", note: "서버가 막았거나 바쁘다. 사람이 열어 본다.", has: isUnsure },
] as const;

export function isDead({ result }: CheckedLink): boolean {
  return result.state === "dead";
}

function lacksFragment({ result }: CheckedLink): boolean {
  return result.lacksFragment === true;
}

function isMoved({ result }: CheckedLink): boolean {
  return result.state === "moved" && !result.lacksFragment;
}

function isUnsure({ result }: CheckedLink): boolean {
  return result.state === "unsure";
}

/**
 * Renders the report.
 *
 * @param displayPath how a note's path is shown to the reader
 */
export function renderLinkReport(
  links: readonly CheckedLink[],
  displayPath: (file: string) => string,
): string {
  const lines = ["# 바깥 링크", "", `주소 ${links.length}개를 확인했다.`, ""];
  for (const { title, note, has } of SECTIONS) {
    const found = links.filter(has);
    if (found.length === 0) continue;
    lines.push(`## ${title} ${found.length}개`, "", note, "");
    for (const { url, places, result } of found) {
      lines.push(`- <${url}>: ${result.reason} (${result.checked.slice(0, 10)})`);
      if (result.movedTo) lines.push(`  - 바꿀 주소: <${result.movedTo}>`);
      for (const { file, line, column } of places)
        lines.push(`  - ${displayPath(file)}:${line}:${column}`);
    }
    lines.push("");
  }
  return lines.join("\n");
}
