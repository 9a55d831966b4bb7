/** Finds parts of a template that must be there. */

/**
 * Finds a descendant.
 *
 * @throws Error when the template lacks it, or has another kind of element there
 */
export function findElement<E extends Element>(
  parent: ParentNode,
  selector: string,
  kind: new () => E,
): E {
  const element = parent.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`The template has no ${selector}.`);
}

/** Copies the first element of a `<template>`. */
export function copyTemplate(parent: ParentNode, selector: string): HTMLElement {
  const template = findElement(parent, selector, HTMLTemplateElement);
  const copy = template.content.firstElementChild?.cloneNode(true);
  if (copy instanceof HTMLElement) return copy;
  throw new Error(`${selector} is empty.`);
}
