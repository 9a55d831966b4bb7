/** Decides where a preview stands beside its link. */

/** A rectangle of the viewport, in CSS pixels. */
export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Pixels between the card and the link, and the window's edge. */
const GAP = 6;
const EDGE = 8;

/**
 * Places a card below its link, or above where there is more room; always inside the window.
 *
 * @param link the line of the link that is pointed at
 */
export function placeCard(
  link: Rectangle,
  card: { width: number; height: number },
  view: { width: number; height: number },
): { left: number; top: number } {
  const below = link.bottom + GAP;
  const isBelow = below + card.height + EDGE <= view.height || link.top < view.height - link.bottom;
  const top = isBelow ? below : link.top - GAP - card.height;
  const left = Math.min(link.left, view.width - EDGE - card.width);
  return { left: Math.max(EDGE, left), top: Math.max(EDGE, top) };
}
