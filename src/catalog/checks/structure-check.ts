/** Checks a note's blocks: that there are some, that code ends, that nothing lies too deep. */
import type { Note } from "../note.ts";
import type { Report } from "./report.ts";

export function checkStructure({ document, frontMatter, text, body }: Note, report: Report): void {
  // A note that took too long to read has a text and no body.
  const isRead = body !== "" || text === "";
  if (isRead && document.tokens.length === 0 && Object.keys(frontMatter).length === 0)
    report(
      { line: 1, column: 1 },
      "empty-note",
      "노트가 비어 있어 빈 페이지가 된다.",
      "글을 쓰거나 파일을 지운다.",
    );
  for (const position of document.unclosedFences)
    report(
      position,
      "unclosed-fence",
      "코드 블록이 닫히지 않아 뒤의 글이 모두 코드가 된다.",
      "연 것과 같은 글자('```'나 '~~~')로 닫는다. 목록 안에서는 들여쓰기도 맞춘다.",
    );
  if (document.tooDeep)
    report(
      document.tooDeep,
      "nesting-limit",
      "인용과 목록이 너무 깊이 겹쳐 더 안쪽의 글은 나오지 않는다.",
      "겹침을 줄인다. 백 단계가 되지 않아야 한다.",
    );
}
