/** Adds a copy button to every code figure. */
import { readCode } from "./code-text.ts";

/** How long the button says that it has copied, in milliseconds. */
const FEEDBACK_TIME = 2000;

/** Adds the buttons. */
export function startCopyButtons(): void {
  for (const figure of document.querySelectorAll<HTMLElement>("figure.code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "복사";
    button.addEventListener("click", () => copy(readCode(figure), button));
    button.setAttribute("aria-live", "polite");
    figure.querySelector("pre")?.before(button);
  }
}

async function copy(text: string, button: HTMLButtonElement): Promise<void> {
  button.textContent = (await writeClipboard(text)) ? "복사했다" : "복사하지 못했다";
  setTimeout(() => {
    button.textContent = "복사";
  }, FEEDBACK_TIME);
}

/** The clipboard API needs a secure context, which `file://` is not in every browser. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyThroughSelection(text);
  }
}

function copyThroughSelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  return copied;
}
