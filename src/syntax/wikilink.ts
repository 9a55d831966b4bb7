/**
 * Wikilinks: `[[배포 그룹]]` and `[[appspec|이 파일]]` link to a term, a note or a section of one,
 * `[[!배포]]` keeps a name from linking by itself.
 */
import type MarkdownIt from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import type { ParseEnv } from "./aside.ts";

// [[ ! target | label ]]   not before ( or [: `[[text]](url)` is CommonMark's own link
const WIKILINK = /\[\[(!?)([^[\]|\n]+)(?:\|([^[\]\n]+))?\]\](?![([])/y;

/** What a `wikilink_open` token carries. */
export interface WikilinkMeta {
  target: string;
  /** Undefined when the author gives none. */
  label: string | undefined;
  /** Of the inline token's content. */
  offset: number;
}

/** Adds wikilinks to a markdown-it instance. The tokens stay `wikilink_*` until someone resolves them. */
export function useWikilinks(md: MarkdownIt): void {
  md.inline.ruler.before("link", "wikilink", readWikilink);
  md.renderer.rules.unlinked_open = md.renderer.rules.unlinked_close = () => "";
}

function readWikilink(state: StateInline, silent: boolean): boolean {
  if (isInsideLink(state) || !state.src.startsWith("[[", state.pos)) return false;
  WIKILINK.lastIndex = state.pos;
  const match = WIKILINK.exec(state.src);
  const [all, mark, target = "", label] = match ?? [];
  // `[[ -f file ]]` is shell; `[[1]]` may be a reference that the note defines.
  if (!all || target.trim() !== target || isReference(state, target)) return false;
  if (!silent) {
    const type = mark ? "unlinked" : "wikilink";
    const open = state.push(`${type}_open`, mark ? "" : "a", 1);
    open.meta = { target, label, offset: state.pos } satisfies WikilinkMeta;
    if (label !== undefined) (state.env as ParseEnv).asides.push(target);
    state.push("text", "", 0).content = label ?? target;
    state.push(`${type}_close`, mark ? "" : "a", -1);
  }
  state.pos += all.length;
  return true;
}

function isReference(state: StateInline, label: string): boolean {
  return state.md.utils.normalizeReference(label) in (state.env.references ?? {});
}

/** markdown-it counts the links around a place, but its types do not know it. */
function isInsideLink(state: StateInline): boolean {
  return (state as StateInline & { linkLevel: number }).linkLevel > 0;
}
