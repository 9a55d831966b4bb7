/** Long samples are shown folded; a button, or an address that names one of their lines, unfolds them. */

/** Makes the buttons of long samples work. */
export function startUnfoldButtons(): void {
  for (const figure of document.querySelectorAll<HTMLElement>("figure.code[data-long]")) {
    const button = figure.querySelector<HTMLButtonElement>(".unfold");
    button?.addEventListener("click", () => unfold(figure, button));
    const showTarget = () => {
      const id = decodeURIComponent(location.hash.slice(1));
      const target = id === "" ? null : document.getElementById(id);
      if (!button || !target || !figure.contains(target)) return;
      unfold(figure, button);
      target.scrollIntoView();
    };
    addEventListener("hashchange", showTarget);
    showTarget();
  }
}

function unfold(figure: HTMLElement, button: HTMLButtonElement): void {
  figure.dataset.long = "open";
  button.hidden = true;
  figure.querySelector("pre")?.focus({ preventScroll: true });
}
