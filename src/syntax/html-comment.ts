/** HTML comments: the one thing in a note that is meant to be read by nobody. */

/** A comment with its marks, and where it starts. */
export interface HtmlComment {
  text: string;
  offset: number;
}

const OPEN = "<!--";
const CLOSE = "-->";

/** Finds the comments of a text; one that does not end is none. */
export function findComments(content: string): HtmlComment[] {
  const comments: HtmlComment[] = [];
  // Not a regular expression: one looks through the rest again for each unended comment.
  for (let start = content.indexOf(OPEN); start >= 0; ) {
    // `<!-->` and `<!--->` are whole comments.
    const end = content.indexOf(CLOSE, start + 2);
    if (end < 0) break;
    comments.push({ text: content.slice(start, end + CLOSE.length), offset: start });
    start = content.indexOf(OPEN, end + CLOSE.length);
  }
  return comments;
}

/** Finds where a comment starts that never ends. */
export function findUnendedComment(content: string): number | undefined {
  const offset = blankComments(content).indexOf(OPEN);
  return offset < 0 ? undefined : offset;
}

export function removeComments(content: string): string {
  return replaceComments(content, () => "");
}

/** Replaces comments with spaces, so that all else keeps its place. */
export function blankComments(content: string): string {
  return replaceComments(content, (text) => text.replace(/[^\n]/g, " "));
}

function replaceComments(content: string, replace: (text: string) => string): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { text, offset } of findComments(content)) {
    pieces.push(content.slice(end, offset), replace(text));
    end = offset + text.length;
  }
  return pieces.join("") + content.slice(end);
}
