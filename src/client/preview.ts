/**
 * Shows what a link leads to: on hover, on keyboard focus, on a long press. It can be hovered, stays
 * until it is left, and closes with Escape (WCAG 1.4.13).
 */
import { PreviewCard } from "./preview-card.ts";
import { findPreview } from "./preview-data.ts";

/** Milliseconds: shorter ones open cards under a pointer that only passes by. */
const OPEN_DELAY = 350;
/** Time to move from the link into the card. */
const CLOSE_DELAY = 250;
const PRESS_TIME = 500;
/** Browsers take a press for a long one at about the same time, some a little earlier. */
const PRESS_TOLERANCE = 100;
/** Pixels a finger may move during a press; more is scrolling. */
const PRESS_SLOP = 10;

const LINKS = "main a[href]:not(.permalink, .external)";

/** Makes the links of the page show previews. */
export function startPreviews(): void {
  const fileCount = Number(document.documentElement.dataset.previewFiles ?? 0);
  const script = document.querySelector<HTMLScriptElement>(
    'script[src$="assets/site-behaviour.js"]',
  );
  if (fileCount === 0 || !script) return;
  const root = script.src.slice(0, -"assets/site-behaviour.js".length);
  const card = new PreviewCard((link) => findPreview(link, root, fileCount));
  listenToPointer(card);
  listenToKeyboard(card);
  listenToTouch(card);
}

/** Links in pictures are of another kind, and say what they lead to themselves. */
function linkOf({ target }: Event): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest(LINKS) : null;
  return link instanceof HTMLAnchorElement ? link : undefined;
}

function listenToPointer(card: PreviewCard): void {
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = linkOf(event);
    if (link) card.open(link, OPEN_DELAY, { x: event.clientX, y: event.clientY });
    else if (card.contains(event.target)) card.keep();
    else card.close(CLOSE_DELAY);
  });
  document.documentElement.addEventListener("pointerleave", ({ pointerType }) => {
    // A lifted finger leaves everything.
    if (pointerType !== "touch") card.close(CLOSE_DELAY);
  });
}

function listenToKeyboard(card: PreviewCard): void {
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    // A click focuses too, and is about to leave the page.
    if (link?.matches(":focus-visible")) card.open(link, OPEN_DELAY);
  });
  document.addEventListener("focusout", (event) => {
    if (linkOf(event)) card.close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") card.close();
  });
}

function listenToTouch(card: PreviewCard): void {
  let press: { x: number; y: number; due: number } | undefined;
  document.addEventListener("pointerdown", (event) => {
    if (!card.contains(event.target)) card.close();
    const link = event.pointerType === "touch" ? linkOf(event) : undefined;
    const { clientX: x, clientY: y } = event;
    press = link && { x, y, due: performance.now() + PRESS_TIME };
    if (link) card.open(link, PRESS_TIME, { x, y });
  });
  const isHeld = () => press !== undefined && performance.now() >= press.due - PRESS_TOLERANCE;
  const release = () => {
    if (press && !isHeld()) card.close();
    if (!isHeld()) press = undefined;
  };
  document.addEventListener("pointermove", ({ clientX, clientY }) => {
    if (press && Math.hypot(clientX - press.x, clientY - press.y) > PRESS_SLOP) release();
  });
  document.addEventListener("pointerup", release);
  document.addEventListener("pointercancel", release);
  // A held link would open the browser's own menu over the card, and be followed when released.
  for (const name of ["contextmenu", "click"])
    document.addEventListener(
      name,
      (event) => {
        if ((event as PointerEvent).pointerType === "touch" && isHeld() && linkOf(event))
          event.preventDefault();
      },
      { capture: true },
    );
}
