/** Cuts a sample at its region comments, which readers never see. */

/** A shown part of a file. */
export interface Excerpt {
  lines: ExcerptLine[];
  /** Whether the part ends with a line end, as its file does. */
  endsWithNewline: boolean;
}

/** One shown line and its number in the file, from 1. */
export interface ExcerptLine {
  text: string;
  number: number;
}

/** What is wrong with a file's region comments. */
export interface RegionFault {
  line: number;
  message: string;
}

const MARKER = /^(?:#|\/\/|;|--|<!--)\s*(region|endregion)(?:[ \t]+([\w가-힣.-]+))?(?:\s*-->)?$/;

/** All of a file but its region comments. */
export function excerptFile(text: string): Excerpt {
  const lines = numberLines(text).filter(({ text: line }) => !readMarker(line));
  return { lines, endsWithNewline: text.endsWith("\n") };
}

/** One region of a file; undefined when it has none of this name. */
export function excerptRegion(text: string, name: string): Excerpt | undefined {
  const lines: ExcerptLine[] = [];
  let found = false;
  const open: string[] = [];
  for (const line of numberLines(text)) {
    const match = readMarker(line.text);
    if (match?.[1] === "region") {
      open.push(match[2] ?? "");
      found ||= match[2] === name;
    } else if (match) open.splice(indexOfClosed(open, match[2]), 1);
    else if (open.includes(name)) lines.push(line);
  }
  return found ? { lines: unindent(lines), endsWithNewline: true } : undefined;
}

/** The names of a file's regions. */
export function listRegions(text: string): string[] {
  return numberLines(text).flatMap(({ text: line }) => {
    const match = readMarker(line);
    return match?.[1] === "region" && match[2] ? [match[2]] : [];
  });
}

/** Regions that are not closed, not opened, or named twice. */
export function findRegionFault(text: string): RegionFault | undefined {
  const open: { name: string; line: number }[] = [];
  const seen = new Set<string>();
  for (const { text: line, number } of numberLines(text)) {
    const match = readMarker(line);
    if (!match) continue;
    const [, kind, name = ""] = match;
    if (kind === "endregion") {
      const at = indexOfClosed(
        open.map((region) => region.name),
        name || undefined,
      );
      if (at < 0) return { line: number, message: `열리지 않은 구역 '${name}'을 닫는다.` };
      open.splice(at, 1);
    } else if (seen.has(name)) return { line: number, message: `구역 '${name}'이 두 번 나온다.` };
    else {
      seen.add(name);
      open.push({ name, line: number });
    }
  }
  const [left] = open;
  return left && { line: left.line, message: `구역 '${left.name}'이 닫히지 않았다.` };
}

function readMarker(line: string): RegExpExecArray | null {
  return MARKER.exec(line.trim());
}

function numberLines(text: string): ExcerptLine[] {
  return text
    .replace(/\n$/, "")
    .split("\n")
    .map((line, index) => ({ text: line, number: index + 1 }));
}

function indexOfClosed(open: readonly string[], name: string | undefined): number {
  return name === undefined ? open.length - 1 : open.lastIndexOf(name);
}

function unindent(lines: ExcerptLine[]): ExcerptLine[] {
  let shared = Number.MAX_SAFE_INTEGER;
  for (const { text } of lines)
    if (text.trim() !== "") shared = Math.min(shared, text.length - text.trimStart().length);
  return lines.map((line) => ({ ...line, text: line.text.slice(shared) }));
}
