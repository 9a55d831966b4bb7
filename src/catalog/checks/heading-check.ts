/** Checks a note's headings: their order, and that no two of them have one id. */
import type { Note } from "../note.ts";
import type { Report } from "./report.ts";

export function checkHeadings({ document: { headings } }: Note, report: Report): void {
  let previous = 0;
  for (const { level, text, duplicateIds, position } of headings) {
    if (previous > 0 && level > previous + 1)
      report(
        position,
        "heading-order",
        `제목 '${text}'이 h${previous}에서 h${level}로 건너뛴다.`,
        `'${"#".repeat(previous + 1)}'로 낮춘다.`,
      );
    previous = level;
    for (const name of duplicateIds)
      report(
        position,
        "duplicate-id",
        `'#${name}'는 이 페이지에서 이미 쓰인다.`,
        "다른 이름으로 고친다.",
      );
  }
}
