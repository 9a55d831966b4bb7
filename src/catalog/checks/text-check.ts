/** Checks a note's own text: raw HTML, emphasis that did not work, headings, alternative texts, lost text. */
import { ALLOWED_ELEMENTS, findRefusedHtml, findUnbalanced } from "../../syntax/raw-html.ts";
import type { Position } from "../../syntax/source-position.ts";
import { decodeLeniently } from "../../text/url.ts";
import type { Note } from "../note.ts";
import type { Finding, Rule } from "../problem.ts";

/** Checks one note. */
export function checkText(note: Note): Finding[] {
  const findings: Finding[] = [];
  const report = (position: Position, rule: Rule, message: string, hint: string) =>
    findings.push({ file: note.path, ...position, rule, message, hint });
  checkRawHtml(note, report);
  for (const position of note.document.leftoverEmphasis)
    report(
      position,
      "leftover-emphasis",
      "'**'가 글자로 남았다.",
      "앞뒤 공백을 지우거나 '\\*\\*'로 적는다.",
    );
  checkHeadingOrder(note, report);
  for (const { duplicateIds, position } of note.document.headings)
    for (const id of duplicateIds)
      report(
        position,
        "duplicate-id",
        `'#${id}'는 이 페이지에서 이미 쓰인다.`,
        "다른 이름으로 고친다.",
      );
  for (const { kind, token, url, position } of note.document.references)
    if (kind === "image" && token.content.trim() === "")
      report(
        position,
        "missing-alt",
        `그림 '${decodeLeniently(url)}'에 대체 글이 없다.`,
        "'![무엇을 보여 주는지](…)'로 적는다.",
      );
  return findings;
}

type Report = (position: Position, rule: Rule, message: string, hint: string) => void;

function checkRawHtml(note: Note, report: Report): void {
  const { rawHtml } = note.document;
  for (const { content, position } of rawHtml) {
    const refused = findRefusedHtml(content);
    if (!refused) continue;
    const linesBefore = content.slice(0, refused.offset).split("\n");
    const place =
      linesBefore.length === 1
        ? { line: position.line, column: position.column + refused.offset }
        : {
            line: position.line + linesBefore.length - 1,
            column: (linesBefore.at(-1)?.length ?? 0) + 1,
          };
    report(
      place,
      "raw-html",
      `'${shorten(refused.html)}'은 쓸 수 없는 HTML이다.`,
      `코드라면 백틱으로 감싸고 글자라면 '&lt;'로 적는다. 쓸 수 있는 요소: ${[...ALLOWED_ELEMENTS].join(", ")}.`,
    );
  }
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

function checkHeadingOrder(note: Note, report: Report): void {
  let previous = 0;
  for (const { level, text, position } of note.document.headings) {
    if (previous > 0 && level > previous + 1)
      report(
        position,
        "heading-order",
        `제목 '${text}'이 h${previous}에서 h${level}로 건너뛴다.`,
        `'${"#".repeat(previous + 1)}'로 낮춘다.`,
      );
    previous = level;
  }
}

function shorten(html: string): string {
  const line = html.replace(/\s+/g, " ");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
