/** Finds the line of a missing or extra bracket in indented JSON, where a parser only sees the end. */
import type { Position } from "../../syntax/source-position.ts";

interface OpenBracket {
  bracket: string;
  indent: number;
  line: number;
  column: number;
  /** Whether something follows it in its line, so that it should be closed there. */
  isInline: boolean;
}

const CLOSING: Record<string, string> = { "{": "}", "[": "]" };
const STRING = /"(?:\\.|[^"\\])*"/g;

/**
 * Finds the first line whose brackets disagree with its indentation.
 *
 * @returns undefined when the two agree, as in JSON on one line
 */
export function findBracketFault(text: string): Position | undefined {
  const open: OpenBracket[] = [];
  let previous: { line: number; indent: number; opened: boolean } | undefined;
  for (const [index, source] of text.split("\n").entries()) {
    const code = source.replace(STRING, (string) => "s".repeat(string.length)).trimEnd();
    if (code.trim() === "") continue;
    const indent = code.length - code.trimStart().length;
    const line = index + 1;
    const fault = findIndentFault(open.at(-1), previous, code, indent);
    const top = open.at(-1);
    if (fault === "here" && top?.isInline) return { line: top.line, column: top.column };
    // A bracket alone in its line leaves a blank one behind.
    if (fault === "here" && previous && previous.line < index) return { line: line - 1, column: 1 };
    if (fault === "here") return { line, column: indent + 1 };
    if (fault === "before" && previous) return { line: previous.line, column: previous.indent + 1 };
    const depth = open.length;
    for (const [column, character] of [...code].entries()) {
      if (character in CLOSING) {
        const isInline = code.slice(column + 1).trim() !== "";
        open.push({ bracket: character, indent, line, column: column + 1, isInline });
      } else if (character === "}" || character === "]") {
        const top = open.pop();
        if (!top || CLOSING[top.bracket] !== character)
          return top?.isInline && top.line < line
            ? { line: top.line, column: top.column }
            : { line, column: column + 1 };
      }
    }
    previous = { line, indent, opened: open.length > depth || /[{[]$/.test(code) };
  }
  const left = open.at(-1);
  return left && { line: left.line, column: left.indent + 1 };
}

function findIndentFault(
  top: OpenBracket | undefined,
  previous: { indent: number; opened: boolean } | undefined,
  code: string,
  indent: number,
): "here" | "before" | undefined {
  const closes = /^\s*[}\]]/.test(code);
  if (top && !closes && indent <= top.indent) return "here";
  if (top && closes && indent < top.indent) return "here";
  if (previous && indent > previous.indent && !previous.opened && !closes) return "before";
  return undefined;
}
