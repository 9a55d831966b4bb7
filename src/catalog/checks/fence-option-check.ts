/** Checks what stands behind a code block's language: words that readers were meant to see. */
import { FENCE_OPTIONS } from "../../syntax/fence.ts";
import { findNearest } from "../../text/distance.ts";
import type { Note } from "../note.ts";
import type { Report } from "./report.ts";

/** Hangul, a file's name, a sentence: other generators' `showLineNumbers` and `linenums="1"` are none. */
const FOR_READERS = /[^\p{ASCII}]|\w\.\w|\p{L}\s|\s\p{L}/u;

export function checkFenceOptions({ document }: Note, report: Report): void {
  for (const { unknownOptions, position } of document.codeBlocks)
    for (const { text, name, value } of unknownOptions) {
      const nearest = name === undefined ? undefined : findNearest(name, FENCE_OPTIONS);
      if (nearest === undefined && !FOR_READERS.test(value)) continue;
      report(
        position,
        "unknown-option",
        `코드 블록의 '${text}'은 쓰이지 않아 나오지 않는다.`,
        nearest ? `'${nearest}'인지 확인한다.` : `파일 이름이나 제목이라면 'title="…"'로 적는다.`,
      );
    }
}
