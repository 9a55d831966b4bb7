/** Marks what was searched for on the page that a hit leads to. */

/** Storage is per file on `file://`, so what to mark travels in the address. */
const PARAMETER = "mark";
const SEPARATOR = "|";
/** A longer address says nothing more to the reader. */
const MOST_MARKS = 24;
const HIGHLIGHT = "search";

/** Adds marks to a page's address. */
export function withMarks(href: string, marks: readonly string[]): string {
  const url = new URL(href);
  url.searchParams.set(PARAMETER, marks.slice(0, MOST_MARKS).join(SEPARATOR));
  return url.href;
}

/** Marks what the address asks for in the page's own text; Esc takes the marks away. */
export function markArrival(): void {
  const url = new URL(location.href);
  const marks =
    url.searchParams
      .get(PARAMETER)
      ?.split(SEPARATOR)
      .filter((mark) => mark.trim()) ?? [];
  const main = document.querySelector("main");
  if (marks.length === 0 || !main) return;
  const ranges = findRanges(main, marksPattern(marks));
  const unmark = showRanges(ranges);
  document.addEventListener("keydown", function handle(event) {
    if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
    unmark();
    document.removeEventListener("keydown", handle);
  });
  url.searchParams.delete(PARAMETER);
  try {
    history.replaceState(history.state, "", url);
  } catch {
    // Some browsers guard file:// addresses; then the parameter stays, which harms nothing.
  }
}

/** A pattern for marks; the words of one may stand apart or together. */
export function marksPattern(marks: readonly string[]): RegExp {
  const sources = [...marks]
    .sort((a, b) => b.length - a.length)
    .map((mark) => mark.split(/\s+/).filter(Boolean).map(escapeSource))
    .filter((words) => words.length > 0)
    .map((words) => words.join("[\\s\\p{P}]*"));
  return new RegExp(sources.join("|"), "giu");
}

function escapeSource(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function findRanges(root: Element, pattern: RegExp): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const match of (node.textContent ?? "").matchAll(pattern)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  return ranges;
}

/** @returns what takes the marks away */
function showRanges(ranges: readonly Range[]): () => void {
  if (typeof Highlight !== "undefined") {
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
    return () => CSS.highlights.delete(HIGHLIGHT);
  }
  const marks = ranges.map((range) => {
    const mark = document.createElement("mark");
    mark.className = "search-mark";
    range.surroundContents(mark);
    return mark;
  });
  return () => {
    for (const mark of marks) mark.replaceWith(...mark.childNodes);
  };
}
