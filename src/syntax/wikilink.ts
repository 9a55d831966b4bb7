/**
 * Wikilinks: `[[배포 그룹]]` and `[[appspec|이 파일]]` link to a term, a note or a section of one,
 * `[[!배포]]` keeps a name from linking by itself. `![[그림.png]]` shows a picture, as in Obsidian.
 */
import type MarkdownIt from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import Token from "markdown-it/lib/token.mjs";
import type { ParseEnv } from "./aside.ts";

// [[ ! target | label ]]   not before ( or [: `[[text]](url)` is CommonMark's own link
const WIKILINK = /\[\[(!?)([^[\]|\n]+)(?:\|([^[\]\n]+))?\]\](?![([])/y;

// ![[ target | label ]]   the label of a picture may be its width
const EMBED = /!(?=\[\[([^[\]|\n]+)(?:\|([^[\]\n]+))?\]\])/y;
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
const WIDTH = /^(\d{1,4})(?:x\d{1,4})?$/;

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
  md.inline.ruler.before("link", "embed", readEmbed);
  md.inline.ruler.before("link", "wikilink", readWikilink);
  md.renderer.rules.unlinked_open = md.renderer.rules.unlinked_close = () => "";
}

function readEmbed(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("![[", state.pos)) return false;
  EMBED.lastIndex = state.pos;
  const [mark, target = "", label] = EMBED.exec(state.src) ?? [];
  if (!mark) return false;
  const [name = ""] = target.normalize("NFC").split("#");
  // What is no picture is linked; its mark would stand before the link.
  if (!PICTURE.test(name)) {
    state.pos += mark.length;
    if (readWikilink(state, silent)) return true;
    state.pos -= mark.length;
    return false;
  }
  if (!silent) pushPicture(state, name, target, label);
  state.pos += `![[${target}${label === undefined ? "" : `|${label}`}]]`.length;
  return true;
}

function pushPicture(
  state: StateInline,
  name: string,
  target: string,
  label: string | undefined,
): void {
  const token = state.push("image", "img", 0);
  token.attrs = [
    ["src", state.md.normalizeLink(name)],
    ["alt", ""],
  ];
  token.meta = { offset: state.pos, embed: name };
  const width = WIDTH.exec(label ?? "")?.[1];
  if (width) token.attrs.push(["width", width]);
  else token.content = label ?? "";
  const text = new Token("text", "", 0);
  text.content = token.content;
  token.children = token.content ? [text] : [];
  (state.env as ParseEnv).asides.push(target, label ?? "");
}

function readWikilink(state: StateInline, silent: boolean): boolean {
  if (isInsideLink(state) || !state.src.startsWith("[[", state.pos)) return false;
  WIKILINK.lastIndex = state.pos;
  const match = WIKILINK.exec(state.src);
  const [all, mark, target = "", label] = match ?? [];
  // The page has its contents; VitePress puts them here.
  if (/^\[\[toc\]\]$/i.test(state.src.trim())) {
    if (!silent) (state.env as ParseEnv).asides.push(state.src);
    state.pos = state.posMax;
    return true;
  }
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
