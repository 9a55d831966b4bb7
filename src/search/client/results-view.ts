/** Shows answers: pages with their best sections, corrections, and ways on where there is nothing. */
import { hasFinal } from "../../text/syllable.ts";
import type { HitKind, PageResult, SearchAnswer, SectionHit } from "./answer.ts";
import { withMarks } from "./arrival-marks.ts";
import { copyTemplate, findElement } from "./element.ts";
import type { Fragment } from "./excerpt.ts";

const KIND_NAMES: Record<HitKind, string> = { prose: "", sample: "설정 샘플", term: "용어" };

export class ResultsView {
  readonly #element: HTMLElement;
  readonly #root: URL;
  readonly #searchFor: (query: string) => void;
  /** What each hit's page is to mark. */
  readonly #marks = new WeakMap<HTMLAnchorElement, string[]>();
  #modules = new Map<string, string>();

  /** @param searchFor what a suggested query does when pressed */
  constructor(element: HTMLElement, root: URL, searchFor: (query: string) => void) {
    this.#element = element;
    this.#root = root;
    this.#searchFor = searchFor;
    // The address stays clean to copy; the marks join it only on the way there.
    this.#list.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (link) link.href = withMarks(link.href, this.#marks.get(link) ?? []);
    });
  }

  /** The links of all hits, from the top. */
  links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>("[data-search-hit] a")];
  }

  /** Fills the list of modules once. */
  showModules(modules: readonly { number: string; title: string }[]): void {
    if (this.#modules.size > 0 || modules.length === 0) return;
    const select = this.#find("[data-search-modules]");
    for (const { number, title } of modules) {
      this.#modules.set(number, title);
      const option = document.createElement("option");
      option.value = number;
      option.textContent = `${number} ${title}`;
      select.append(option);
    }
    const label = select.closest("label");
    if (label) label.hidden = false;
  }

  isLoading(): boolean {
    return this.#find("[data-search-results]").dataset.searchState === "loading";
  }

  showLoading(): void {
    this.#setState("loading");
  }

  showError(): void {
    this.#setState("error");
    this.#list.replaceChildren();
    this.#find("[data-search-status]").textContent =
      "검색 자료를 읽지 못했다. 잠시 뒤에 다시 찾아 본다.";
  }

  /** Shows what to begin with, before anything is typed. */
  showStart(recent: readonly string[], terms: readonly string[]): void {
    this.#setState("idle");
    this.#list.replaceChildren();
    this.#find("[data-search-status]").textContent = "";
    this.#find("[data-search-correction]").hidden = true;
    this.#find("[data-search-more]").hidden = true;
    this.#showChips("[data-search-recent]", recent);
    this.#showSuggestions("찾아볼 만한 말", terms);
    this.#find("[data-search-empty]").hidden = false;
  }

  showAnswer(query: string, answer: SearchAnswer): void {
    this.#list.replaceChildren();
    this.addPages(answer);
    this.#find("[data-search-status]").textContent =
      answer.total > 0 ? `글 ${answer.total}편` : `‘${query}’에 맞는 글이 없다.`;
    this.#showCorrection(answer);
    this.#find("[data-search-empty]").hidden = answer.total > 0;
    if (answer.total === 0) {
      this.#showChips("[data-search-recent]", []);
      this.#showSuggestions("이렇게 찾아 볼 수 있다", answer.suggestions);
    }
    this.#setState("done");
  }

  /** Adds the pages of an answer that are not shown yet. */
  addPages({ pages, total }: SearchAnswer): void {
    const added = pages.slice(this.#list.childElementCount);
    this.#list.append(...added.map((page) => this.#pageItem(page)));
    this.#find("[data-search-more]").hidden = pages.length >= total;
  }

  #showCorrection({ corrections: [first], total }: SearchAnswer): void {
    const element = this.#find("[data-search-correction]");
    element.hidden = first === undefined || total === 0;
    if (!first) return;
    this.#find("[data-search-typed]").textContent = first.typed;
    this.#find("[data-search-read]").textContent = first.read;
    this.#find("[data-search-particle]").textContent = hasFinal(first.read.at(-1) ?? "")
      ? "을"
      : "를";
  }

  #pageItem({ title, module, sections }: PageResult): HTMLElement {
    const item = copyTemplate(this.#element, "[data-search-page-template]");
    const moduleTitle = this.#modules.get(module);
    const isNamedTwice = moduleTitle === undefined || moduleTitle === title;
    findElement(item, "p", HTMLElement).textContent = isNamedTwice
      ? title
      : `${title} · ${moduleTitle}`;
    findElement(item, "ul", HTMLElement).append(
      ...sections.map((section) => this.#hitItem(section, title)),
    );
    return item;
  }

  #hitItem({ url, heading, kind, excerpt, marks }: SectionHit, title: string): HTMLElement {
    const item = copyTemplate(this.#element, "[data-search-hit-template]");
    const link = findElement(item, "a", HTMLAnchorElement);
    link.href = new URL(url, this.#root).href;
    this.#marks.set(link, marks);
    findElement(item, ".search-hit-heading", HTMLElement).textContent = heading || title;
    findElement(item, ".search-hit-kind", HTMLElement).textContent = KIND_NAMES[kind];
    findElement(item, ".search-hit-excerpt", HTMLElement).append(...excerpt.map(excerptNode));
    return item;
  }

  #showSuggestions(title: string, queries: readonly string[]): void {
    this.#find("[data-search-suggested-title]").textContent = title;
    this.#showChips("[data-search-suggested]", queries);
  }

  #showChips(selector: string, queries: readonly string[]): void {
    const section = this.#find(selector);
    section.hidden = queries.length === 0;
    const chips = queries.map((query) => {
      const chip = copyTemplate(this.#element, "[data-search-chip-template]");
      const button = findElement(chip, "button", HTMLButtonElement);
      button.textContent = query;
      button.addEventListener("click", () => this.#searchFor(query));
      return chip;
    });
    findElement(section, "ul", HTMLElement).replaceChildren(...chips);
  }

  #setState(state: "idle" | "loading" | "done" | "error"): void {
    this.#find("[data-search-results]").dataset.searchState = state;
  }

  get #list(): HTMLElement {
    return this.#find("[data-search-list]");
  }

  #find(selector: string): HTMLElement {
    return findElement(this.#element, selector, HTMLElement);
  }
}

function excerptNode({ text, isMarked }: Fragment): Node {
  if (!isMarked) return document.createTextNode(text);
  const mark = document.createElement("mark");
  mark.textContent = text;
  return mark;
}
