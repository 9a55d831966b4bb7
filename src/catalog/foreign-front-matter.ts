/** Front matter of other tools: what is read, what is left alone and told of once, what stops the build. */
import type { Position } from "../syntax/source-position.ts";
import type { Finding } from "./problem.ts";

/** Keys that place a page among its siblings in Docusaurus, Just the Docs and Hugo, as `order` does here. */
export const ORDER_KEYS: ReadonlySet<string> = new Set(["sidebar_position", "nav_order", "weight"]);

/** Keys and values that keep a page from being published in Hugo, Docusaurus, Jekyll and Obsidian. */
const DRAFT_VALUES: ReadonlyMap<string, boolean> = new Map([
  ["draft", true],
  ["published", false],
  ["publish", false],
]);

/** Further keys of these, of VitePress, Starlight, MkDocs and Just the Docs, that change only looks and lists. */
const KNOWN_KEYS: ReadonlySet<string> = new Set(
  `alias aliases aside author authors banner cards categories category comments contributors cover
  created cssclass cssclasses custom_edit_url date displayed_sidebar draft editLink excerpt features
  footer grand_parent has_children has_toc head hero hide hide_table_of_contents hide_title icon id
  image keywords lang last_update lastmod lastUpdated layout linkTitle math menu mermaid modified
  navbar nav_exclude nav_order next outline pageClass pagefind pagination_label pagination_next
  pagination_prev parent prev publish published redirect_from search series sidebar sidebar_class_name
  sidebar_custom_props sidebar_label sidebar_position slug status subtitle summary tableOfContents tag
  tags template titleTemplate toc toc_max_heading_level toc_min_heading_level type unlisted updated
  version weight`.split(/\s+/),
);
/** Keys that name a file; what is more than a word may step out of the site, or be a template. */
const FILE_KEYS: ReadonlySet<string> = new Set(["layout", "template"]);

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

/** Says whether a key means something to another tool and nothing here. */
export function isForeignKey(key: string, value: unknown): boolean {
  if (!KNOWN_KEYS.has(key) || isDraft(key, value)) return false;
  if (ORDER_KEYS.has(key)) return !Number.isFinite(value);
  return !FILE_KEYS.has(key) || /^[\w-]*$/.test(String(value ?? ""));
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
