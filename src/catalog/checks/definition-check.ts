/** Checks link targets and footnotes that are defined apart from the text: Markdown drops unused ones. */
import type { Definition } from "../../syntax/aside.ts";
import type { Note } from "../note.ts";
import type { Rule } from "../problem.ts";
import type { Report } from "./report.ts";

export function checkDefinitions({ document }: Note, report: Report): void {
  for (const definition of document.definitions) {
    const fault = describeFault(definition);
    const position = { line: definition.lines[0] + 1, column: 1 };
    if (fault) report(position, ...fault);
  }
  for (const { label, position } of document.missingFootnotes)
    report(
      position,
      "missing-footnote",
      `각주 '[^${label}]'의 내용이 없다.`,
      `'[^${label}]: …'을 더하거나, 글자라면 '\\[^'로 적는다.`,
    );
}

function describeFault({
  kind,
  label,
  isUsed,
  isRepeated,
}: Definition): [rule: Rule, message: string, hint: string] | undefined {
  if (kind === "footnote" && isRepeated)
    return [
      "lost-footnote",
      `각주 '${label}'의 내용이 아래에 또 있어 이 글은 나오지 않는다.`,
      "이름을 바꾸거나 하나로 합친다.",
    ];
  if (kind === "footnote" && !isUsed)
    return [
      "lost-footnote",
      `각주 '${label}'을 부르는 곳이 없어 이 글은 나오지 않는다.`,
      `본문에 '[^${label}]'을 더하거나 각주를 지운다.`,
    ];
  if (isRepeated)
    return [
      "repeated-definition",
      `링크 '${label}'의 주소가 위에 이미 있어 이 주소는 쓰이지 않는다.`,
      "이름을 바꾸거나 하나를 지운다.",
    ];
  if (!isUsed)
    return [
      "unused-definition",
      `링크 '${label}'의 주소를 쓰는 곳이 없다.`,
      `본문에 '[${label}]'을 더하거나 지운다.`,
    ];
  return undefined;
}
