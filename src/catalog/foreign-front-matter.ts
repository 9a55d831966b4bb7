/** Front matter of other tools: what is read, what is left alone and told of once, what stops the build. */
import type { Position } from "../syntax/source-position.ts";
import { findNearest } from "../text/distance.ts";
import type { Finding } from "./problem.ts";

/** Keys that place a page among its siblings in Docusaurus, Just the Docs and Hugo, as `order` does here. */
export const ORDER_KEYS: ReadonlySet<string> = new Set(["sidebar_position", "nav_order", "weight"]);

/** Keys and values that keep a page from being published in Hugo, Docusaurus, Jekyll and Obsidian. */
const DRAFT_VALUES: ReadonlyMap<string, boolean> = new Map([
  ["draft", true],
  ["published", false],
  ["publish", false],
]);

/** Keys of other tools that look like misspelt ones of ours. */
const LOOKALIKES: ReadonlySet<string> = new Set(["redirect", "redirect_from", "subtitle"]);
/** What a generator on Eleventy would obey, or JavaScript: never a mere stranger. */
const HOSTILE =
  /^(?:templateEngineOverride|pagination|eleventy\w*|__proto__|constructor|prototype)$/;
/** What another tool calls its keys; a text between two rules that reads as YAML is none. */
const KEY = /^[a-z][\w.-]*$/;

/** Keys that name a file; one that steps out of the site, or is a template, is no honest name. */
const FILE_KEYS: ReadonlySet<string> = new Set(["layout", "permalink"]);
const HOSTILE_NAME = /\.\.|[{\\]/;

/** A note whose front matter holds keys of other tools. */
interface ForeignNote {
  path: string;
  foreignKeys: readonly string[];
  positions: ReadonlyMap<string, Position>;
}

/** Says whether a key hides a note from readers elsewhere: published, it would be a leak. */
export function isDraft(key: string, value: unknown): boolean {
  return DRAFT_VALUES.has(key) && DRAFT_VALUES.get(key) === value;
}

/**
 * Says whether a key means something to another tool and nothing here.
 *
 * @param ownKeys the keys that have a meaning; what is nearly one of them is a mistake
 */
export function isForeignKey(key: string, value: unknown, ownKeys: readonly string[]): boolean {
  if (!KEY.test(key) || isDraft(key, value) || HOSTILE.test(key)) return false;
  if (ORDER_KEYS.has(key)) return !Number.isFinite(value);
  if (FILE_KEYS.has(key) && HOSTILE_NAME.test(JSON.stringify(value))) return false;
  return LOOKALIKES.has(key) || findNearest(key, ownKeys) === undefined;
}

/** One finding for all notes of a site: hundreds that say the same would bury the others. */
export function reportForeignKeys(notes: readonly ForeignNote[]): Finding[] {
  const counts = new Map<string, number>();
  for (const { foreignKeys } of notes)
    for (const key of foreignKeys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const first = notes.find(({ foreignKeys }) => foreignKeys.length > 0);
  if (!first) return [];
  const position = first.positions.get(first.foreignKeys[0] ?? "") ?? { line: 1, column: 1 };
  const names = [...counts].sort((a, b) => b[1] - a[1]).map(([key, count]) => `${key}(${count})`);
  return [
    {
      file: first.path,
      ...position,
      rule: "foreign-front-matter",
      message: `다른 도구의 머리말 항목은 쓰지 않는다: ${names.join(", ")}.`,
      hint: "그대로 두어도 된다. 순서는 'order', 옛 주소는 'redirects'로 적는다.",
    },
  ];
}
