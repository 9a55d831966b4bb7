/** What a reader sees of a code block: its lines, their markers, and how they differ from before. */
import { diffArrays } from "diff";
import { type AnnotationMarker, readMarkers } from "./annotation.ts";
import type { Excerpt } from "./region.ts";

/** One shown line. */
export interface ShownLine {
  text: string;
  /** Its number in the file, from 1; undefined for a line that is there no longer. */
  number: number | undefined;
  change: "added" | "removed" | undefined;
  /** Numbers of the markers at its end. */
  markers: readonly number[];
}

/** A code block as it is shown. */
export interface ShownCode {
  lines: ShownLine[];
  endsWithNewline: boolean;
  /** Markers as found in the text. */
  markers: readonly AnnotationMarker[];
  /** What stands before `-L12` in the ids of its lines; undefined when they have none. */
  idPrefix: string | undefined;
  /** Site-relative path of the file, as on disk; undefined for inline code. */
  path: string | undefined;
  /** How the file is checked, for readers; undefined when it cannot be. */
  checked: string | undefined;
}

/** How to show an excerpt. */
export interface ShowOptions {
  annotate: boolean;
  /** Whether comments such as `# (1)` are markers even where nothing explains them. */
  hasMarkers: boolean;
  /** Markers by shown line, from 1. */
  markedLines: ReadonlyMap<number, number>;
  /** The older file, when the two are compared. */
  previous: Excerpt | undefined;
}

/** Builds the lines of a code block. */
export function showExcerpt(
  excerpt: Excerpt,
  { annotate, hasMarkers, markedLines, previous }: ShowOptions,
): Pick<ShownCode, "lines" | "markers" | "endsWithNewline"> {
  const texts = excerpt.lines.map(({ text }) => text);
  const { lines: plain, markers: written } = hasMarkers
    ? readMarkers(texts)
    : { lines: texts, markers: [] };
  const listed = [...markedLines].map(([line, number]) => ({ number, index: line - 1, column: 1 }));
  // Markers of a file that nothing explains here are left out, as its region comments are.
  const markers = annotate ? [...written, ...listed] : [];
  const lines = plain.map((text, index): ShownLine => {
    const own = markers.filter((marker) => marker.index === index).map(({ number }) => number);
    return { text, number: excerpt.lines[index]?.number, change: undefined, markers: own };
  });
  return {
    lines: previous ? compareLines(previous, lines) : lines,
    markers,
    endsWithNewline: excerpt.endsWithNewline,
  };
}

function compareLines(previous: Excerpt, lines: readonly ShownLine[]): ShownLine[] {
  const before = readMarkers(previous.lines.map(({ text }) => text)).lines;
  const after = lines.map(({ text }) => text);
  let next = 0;
  return diffArrays(before, after).flatMap(({ value, added, removed }): ShownLine[] => {
    if (removed)
      return value.map((text) => ({ text, number: undefined, change: "removed", markers: [] }));
    const shown = lines.slice(next, next + value.length);
    next += value.length;
    return added ? shown.map((line) => ({ ...line, change: "added" })) : shown;
  });
}
