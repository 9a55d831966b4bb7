/** Numbered markers in samples: a comment such as `# (1)` at a line's end. */

/** A marker of a sample. */
export interface AnnotationMarker {
  number: number;
  /** Index of its line among the shown ones. */
  index: number;
  /** Column of the comment, from 1. */
  column: number;
}

const MARKER = /(?:#|\/\/|;|--|<!--)[ \t]*\((\d{1,2})\)[ \t]*(?:-->)?$/;

/** A text's lines without their markers, and the markers. */
export interface AnnotatedLines {
  lines: string[];
  markers: AnnotationMarker[];
}

/** Takes the markers off the lines of a sample. */
export function readMarkers(lines: readonly string[]): AnnotatedLines {
  const markers: AnnotationMarker[] = [];
  const plain = lines.map((line, index) => {
    const match = MARKER.exec(line.trimEnd());
    if (!match) return line;
    const before = line.slice(0, match.index).trimEnd();
    markers.push({ number: Number(match[1]), index, column: before.length + 1 });
    return before;
  });
  return { lines: plain, markers };
}

/** Takes the markers off a whole file, as it is shown and copied. */
export function stripMarkers(text: string): string {
  return readMarkers(text.split("\n")).lines.join("\n");
}
