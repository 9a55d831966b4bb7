/** Checks HTML comments: what stands in one is on no page. */
import { findComments, findUnendedComment } from "../../syntax/html-comment.ts";
import { createShift } from "../../syntax/source-position.ts";
import type { Note } from "../note.ts";
import type { Report } from "./report.ts";

/** Comments that speak to a tool. */
const DIRECTIVE = /^<!--\s*(?:cspell|markdownlint|prettier|textlint|vale)\b/i;

export function checkComments({ document: { rawHtml } }: Note, report: Report): void {
  for (const { content, position } of rawHtml) {
    const placeOf = createShift(position, content);
    const unended = findUnendedComment(content);
    if (unended !== undefined)
      report(
        placeOf(unended),
        "unclosed-comment",
        "주석이 닫히지 않아 뒤의 글이 모두 주석이 된다.",
        "'-->'로 닫는다. 글자라면 '&lt;!--'로 적는다.",
      );
    for (const { text, offset } of findComments(content))
      if (/[\p{L}\p{N}]/u.test(text) && !DIRECTIVE.test(text))
        report(
          placeOf(offset),
          "hidden-comment",
          "주석 안의 글은 페이지에 나오지 않는다.",
          "독자가 읽을 글이면 주석 밖으로 꺼낸다. 아니라면 지운다.",
        );
  }
}
