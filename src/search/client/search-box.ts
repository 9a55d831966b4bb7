/** A search box: what is typed, what it finds, and the keys to move through it. */

import type { HitKind } from "./answer.ts";
import { siteRoot, startEngine } from "./api.ts";
import { findElement } from "./element.ts";
import type { Engine } from "./engine.ts";
import { readRecent, remember } from "./recent-searches.ts";
import { ResultsView } from "./results-view.ts";

/** Pages shown at first, about what fits a screen, and added when the reader comes to their end. */
const PAGE_STEP = 3;
const SECTIONS_SHOWN = 2;
/** In ms: who types or pastes at once is not held up, and loads nothing that the query does not need. */
const WARM_UP_DELAY = 300;

export class SearchBox {
  readonly #input: HTMLInputElement;
  readonly #form: HTMLFormElement;
  readonly #view: ResultsView;
  readonly #filters: HTMLFieldSetElement;
  readonly #end: IntersectionObserver;
  /** Counts searches, so that a late answer never replaces a newer one. */
  #latest = 0;
  #limit = PAGE_STEP;
  #isExtending = false;
  #isLiteral = false;
  /** Whether Enter was pressed before the answer was there. */
  #isOpening = false;

  /** Called with each new query, for the search page's address. */
  onQuery: (query: string) => void = () => {};

  constructor(element: HTMLElement) {
    this.#form = findElement(element, "[data-search-form]", HTMLFormElement);
    this.#input = findElement(element, "input[type=search]", HTMLInputElement);
    this.#filters = findElement(element, "[data-search-filters]", HTMLFieldSetElement);
    this.#view = new ResultsView(element, siteRoot, (query) => this.searchFor(query));
    this.#input.addEventListener("focus", () => void this.#search(), { once: true });
    // Korean is composed: `input` comes with every keystroke of it, `change` only afterwards.
    this.#input.addEventListener("input", () => this.#restart(false));
    this.#filters.addEventListener("change", () => this.#restart(this.#isLiteral));
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    const more = findElement(element, "[data-search-more]", HTMLButtonElement);
    more.addEventListener("click", () => void this.#extend(more));
    this.#end = new IntersectionObserver(([end]) => end?.isIntersecting && this.#extend(more));
    this.#end.observe(more);
    element.addEventListener("keydown", (event) => this.#handleKey(event));
    element.addEventListener("click", (event) => this.#handleClick(event));
  }

  focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  /** Types a query for the reader. */
  searchFor(query: string): void {
    this.#input.value = query;
    this.#input.focus();
    this.#restart(false);
  }

  #restart(isLiteral: boolean): void {
    this.#isOpening = false;
    this.#isLiteral = isLiteral;
    this.#limit = PAGE_STEP;
    void this.#search();
  }

  async #search(): Promise<void> {
    const turn = ++this.#latest;
    const query = this.#input.value.trim();
    this.onQuery(query);
    this.#filters.hidden = query === "";
    if (query !== "") this.#view.showLoading();
    try {
      const engine = await startEngine();
      if (turn !== this.#latest) return;
      this.#view.showModules(engine.modules);
      if (query === "") {
        this.#view.showStart(readRecent(), engine.suggestions);
        return this.#warmUpSoon(engine);
      }
      const answer = await engine.search(query, this.#options());
      if (turn !== this.#latest) return;
      this.#view.showAnswer(query, answer);
      if (this.#isOpening) this.#view.links()[0]?.click();
    } catch (error) {
      console.error(error);
      if (turn === this.#latest) this.#view.showError();
    }
  }

  #warmUpSoon(engine: Engine): void {
    const turn = this.#latest;
    setTimeout(() => {
      // What fails here, the first key tries again.
      if (turn === this.#latest) engine.warmUp().catch(() => {});
    }, WARM_UP_DELAY);
  }

  /** Adds more pages of the same answer. */
  async #extend(more: HTMLButtonElement): Promise<void> {
    if (this.#isExtending || this.#view.isLoading()) return;
    const turn = this.#latest;
    this.#isExtending = true;
    this.#limit += PAGE_STEP;
    try {
      const engine = await startEngine();
      const answer = await engine.search(this.#input.value.trim(), this.#options());
      if (turn === this.#latest) this.#view.addPages(answer);
    } catch (error) {
      console.error(error);
    }
    this.#isExtending = false;
    // Its end may still be in view: only a new observation says so.
    this.#end.unobserve(more);
    this.#end.observe(more);
  }

  #options() {
    const data = new FormData(this.#form);
    const kind = data.get("kind");
    const module = data.get("module");
    return {
      limit: this.#limit,
      sections: SECTIONS_SHOWN,
      isLiteral: this.#isLiteral,
      ...(kind ? { kind: kind as HitKind } : {}),
      ...(module ? { module: String(module) } : {}),
    };
  }

  #handleClick(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest("[data-search-hit] a")) remember(this.#input.value.trim());
    if (event.target.closest("[data-search-literal]")) this.#restart(true);
  }

  /** Follows the first hit: of what is typed now, not of what was there before. */
  #open(): void {
    if (this.#view.isLoading()) this.#isOpening = true;
    else this.#view.links()[0]?.click();
  }

  #handleKey(event: KeyboardEvent): void {
    // Enter and arrows that finish a syllable belong to the input method; Safari says so by code only.
    if (event.isComposing || event.keyCode === 229) return;
    const links = this.#view.links();
    const current = links.indexOf(document.activeElement as HTMLAnchorElement);
    const isTyping = document.activeElement === this.#input;
    if (event.key === "ArrowDown" && (isTyping || current >= 0)) links[current + 1]?.focus();
    else if (event.key === "ArrowUp" && current >= 0) (links[current - 1] ?? this.#input).focus();
    else if (event.key === "Enter" && isTyping) this.#open();
    else return;
    event.preventDefault();
  }
}
