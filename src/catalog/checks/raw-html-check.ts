/** Checks that a note's raw HTML stays within what notes may use, and pairs up. */
import {
  ALLOWED_ELEMENTS,
  findUnbalanced,
  listRefusedHtml,
  type RefusedHtml,
} from "../../syntax/raw-html.ts";
import { createShift, type Position } from "../../syntax/source-position.ts";
import type { Note } from "../note.ts";
import type { Report } from "./report.ts";

const EXCERPT_LENGTH = 40;

export function checkRawHtml({ document: { rawHtml } }: Note, report: Report): void {
  const refused = new Set<string>();
  for (const { content, position } of rawHtml) {
    const placeOf = createShift(position, content);
    for (const html of listRefusedHtml(content)) {
      const isTold = html.isClosing && refused.has(html.name);
      refused.add(html.name);
      // A comment that does not end has a rule of its own.
      if (!isTold && !html.html.startsWith("<!--"))
        reportRefused(html, placeOf(html.offset), report);
    }
  }
  const unbalanced = findUnbalanced(rawHtml.map(({ content }) => content));
  const place = unbalanced && rawHtml[unbalanced.index]?.position;
  // An element of which one tag is refused is told of already.
  if (place && !refused.has(unbalanced.name))
    report(
      place,
      "raw-html",
      `<${unbalanced.name}>의 짝이 맞지 않는다.`,
      "여는 태그와 닫는 태그를 맞춘다.",
    );
}

function reportRefused({ html }: RefusedHtml, position: Position, report: Report): void {
  const line = html.replace(/\s+/g, " ");
  const excerpt = line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH - 1)}…` : line;
  report(
    position,
    "raw-html",
    `'${excerpt}'은 쓸 수 없는 HTML이다.`,
    `코드라면 백틱으로 감싸고 글자라면 '&lt;'로 적는다. 쓸 수 있는 요소: ${[...ALLOWED_ELEMENTS].join(", ")}.`,
  );
}
