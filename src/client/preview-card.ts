/** The card that shows a preview; made when the first one is shown. */
import type { Preview } from "./preview-data.ts";
import { placeCard } from "./preview-place.ts";

const CARD_ID = "link-preview";

/** A point of the viewport, in CSS pixels. */
export interface PointerPlace {
  x: number;
  y: number;
}

export class PreviewCard {
  readonly #find: (link: HTMLAnchorElement) => Promise<Preview | undefined>;
  #element: HTMLElement | undefined;
  #link: HTMLAnchorElement | undefined;
  #timer = 0;

  constructor(find: (link: HTMLAnchorElement) => Promise<Preview | undefined>) {
    this.#find = find;
  }

  get isOpen(): boolean {
    return this.#element?.hidden === false;
  }

  contains(node: EventTarget | null): boolean {
    return node instanceof Node && this.#element?.contains(node) === true;
  }

  /** Opens after a while; another link or a closing in between cancels it. */
  open(link: HTMLAnchorElement, delay: number, at?: PointerPlace): void {
    clearTimeout(this.#timer);
    if (this.isOpen && this.#link === link) return;
    this.#timer = window.setTimeout(() => void this.#show(link, at), delay);
  }

  close(delay = 0): void {
    clearTimeout(this.#timer);
    if (delay > 0) this.#timer = window.setTimeout(() => this.close(), delay);
    else if (this.#element) {
      this.#element.hidden = true;
      this.#link?.removeAttribute("aria-describedby");
      this.#link = undefined;
    }
  }

  /** Keeps an open card that was about to close. */
  keep(): void {
    clearTimeout(this.#timer);
  }

  async #show(link: HTMLAnchorElement, at?: PointerPlace): Promise<void> {
    const timer = this.#timer;
    const preview = await this.#find(link);
    // The pointer may have left while the texts were loading.
    if (timer !== this.#timer || !preview?.[1]) return;
    this.close();
    const card = this.#fill(preview);
    card.hidden = false;
    this.#link = link;
    link.setAttribute("aria-describedby", CARD_ID);
    const { width, height } = card.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const { left, top } = placeCard(lineAt(link, at), { width, height }, view);
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${top + scrollY}px`;
  }

  #fill([heading, text]: Preview): HTMLElement {
    this.#element ??= createCard();
    const [title, body] = this.#element.children;
    if (title) title.textContent = heading;
    if (body) body.textContent = text;
    return this.#element;
  }
}

function createCard(): HTMLElement {
  const card = document.createElement("div");
  card.id = CARD_ID;
  card.className = "link-preview";
  card.setAttribute("role", "tooltip");
  card.append(document.createElement("strong"), document.createElement("p"));
  (document.querySelector("main") ?? document.body).append(card);
  return card;
}

/** A link over two lines has two boxes; the one pointed at counts. */
function lineAt(link: Element, at?: PointerPlace): DOMRect {
  const lines = [...link.getClientRects()];
  const hit = at && lines.find(({ top, bottom }) => at.y >= top - 2 && at.y <= bottom + 2);
  return hit ?? lines[0] ?? link.getBoundingClientRect();
}
