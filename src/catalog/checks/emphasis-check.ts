/** Checks that no emphasis mark is left over as text. */
import type { Note } from "../note.ts";
import type { Report } from "./report.ts";

export function checkEmphasis({ document }: Note, report: Report): void {
  for (const position of document.leftoverEmphasis)
    report(
      position,
      "leftover-emphasis",
      "'**'가 글자로 남았다.",
      "앞뒤 공백을 지우거나 '\\*\\*'로 적는다.",
    );
}
