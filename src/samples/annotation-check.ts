/** Checks that every marker of a sample has its text, and every text its marker. */
import type { Note } from "../catalog/note.ts";
import type { Finding } from "../catalog/problem.ts";
import { annotationTexts } from "../syntax/code-group.ts";
import type { CodeBlock } from "../syntax/document.ts";
import type { ShownCode } from "./shown-code.ts";

/** Checks one annotated block; others have nothing to check. */
export function checkAnnotations(note: Note, block: CodeBlock, code: ShownCode): Finding[] {
  if (!block.annotate) return [];
  const findings: Finding[] = [];
  const texts = annotationTexts(block.token);
  const explained = new Set(texts.map(({ number }) => number));
  const marked = new Set(code.markers.map(({ number }) => number));
  for (const { number, index, column } of code.markers) {
    const line = code.lines.filter(({ change }) => change !== "removed")[index]?.number;
    // A marker that the fence's own info string sets stands in the note.
    const place =
      code.path === undefined || line === undefined || block.markedLines.size > 0
        ? { file: note.path, ...block.position }
        : { file: code.path, line, column };
    const what = `표시 (${number})`;
    if (line === undefined)
      findings.push(
        fault(place, `${what}를 붙일 ${index + 1}번째 줄이 없다.`, "줄 번호를 고친다."),
      );
    else if (!explained.has(number))
      findings.push(
        fault(
          place,
          `${what}를 풀이한 글이 없다.`,
          `샘플 바로 뒤의 번호 목록에 ${number}번을 적는다.`,
        ),
      );
  }
  for (const { number, line } of texts)
    if (!marked.has(number))
      findings.push(
        fault(
          { file: note.path, line, column: 1 },
          `풀이 ${number}번에 맞는 표시가 샘플에 없다.`,
          `샘플의 줄 끝에 '# (${number})'를 적거나 annotate={줄:${number}}로 적는다.`,
        ),
      );
  return findings;
}

function fault(
  place: { file: string; line: number; column: number },
  message: string,
  hint: string,
): Finding {
  return { ...place, rule: "annotation", message, hint };
}
