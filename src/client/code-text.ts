/** The text of a code figure as its file has it. */

/** Reads the text without lines that a comparison shows as gone; markers and numbers are no text. */
export function readCode(figure: HTMLElement): string {
  const code = figure.querySelector("code");
  if (!code?.querySelector("del")) return code?.textContent ?? "";
  const copy = code.cloneNode(true) as HTMLElement;
  for (const line of copy.querySelectorAll("del")) {
    line.nextSibling?.remove();
    line.remove();
  }
  return copy.textContent ?? "";
}
