/** Checks that a note's raw HTML stays within what notes may use, and pairs up. */
import { ALLOWED_ELEMENTS, findRefusedHtml, findUnbalanced } from "../../syntax/raw-html.ts";
import { type Position, shiftPosition } from "../../syntax/source-position.ts";
import type { Note } from "../note.ts";
import type { Report } from "./report.ts";

const EXCERPT_LENGTH = 40;

export function checkRawHtml({ document: { rawHtml } }: Note, report: Report): void {
  for (const { content, position } of rawHtml) reportRefused(content, position, report);
  const unbalanced = findUnbalanced(rawHtml.map(({ content }) => content));
  const place = unbalanced && rawHtml[unbalanced.index]?.position;
  if (place)
    report(
      place,
      "raw-html",
      `<${unbalanced.name}>의 짝이 맞지 않는다.`,
      "여는 태그와 닫는 태그를 맞춘다.",
    );
}

function reportRefused(content: string, position: Position, report: Report): void {
  const refused = findRefusedHtml(content);
  if (!refused) return;
  const line = refused.html.replace(/\s+/g, " ");
  const excerpt = line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH - 1)}…` : line;
  report(
    shiftPosition(position, content, refused.offset),
    "raw-html",
    `'${excerpt}'은 쓸 수 없는 HTML이다.`,
    `코드라면 백틱으로 감싸고 글자라면 '&lt;'로 적는다. 쓸 수 있는 요소: ${[...ALLOWED_ELEMENTS].join(", ")}.`,
  );
}
