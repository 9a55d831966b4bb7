/**
 * Ties fences to what stands beside them: the list that explains a sample's markers, and the
 * neighbours that show alternatives.
 */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { parseFenceInfo } from "./fence.ts";

/** One explained marker: its number and the line of its text in the note. */
export interface AnnotationText {
  number: number;
  line: number;
}

/** Adds annotation lists and tabs to a markdown-it instance. */
export function useCodeGroups(md: MarkdownIt): void {
  md.core.ruler.after("block", "code-group", groupCode);
}

/** The texts that the list after an annotated fence gives. */
export function annotationTexts(fence: Token): readonly AnnotationText[] {
  return fence.meta?.annotationTexts ?? [];
}

function groupCode(state: StateCore): void {
  const grouped: Token[] = [];
  const { tokens } = state;
  let groupLevel: number | undefined;
  const make = (type: string, nesting: -1 | 1, name = "") => {
    const token = new state.Token(type, "", nesting);
    token.meta = { name };
    token.block = true;
    return token;
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    const info = token.type === "fence" ? parseFenceInfo(token.info) : undefined;
    const inGroup = groupLevel !== undefined;
    if (inGroup && (info?.tab === undefined || token.level !== groupLevel)) {
      grouped.push(make("tabs_close", -1));
      groupLevel = undefined;
    }
    if (!info) {
      grouped.push(token);
      continue;
    }
    const end = info.annotate ? tieList(tokens, index) : index;
    const block = tokens.slice(index, end + 1);
    if (info.tab !== undefined) {
      if (groupLevel === undefined) grouped.push(make("tabs_open", 1));
      groupLevel = token.level;
      grouped.push(make("tab_open", 1, info.tab));
    }
    for (const part of block) grouped.push(part);
    if (info.tab !== undefined) grouped.push(make("tab_close", -1));
    index = end;
  }
  if (groupLevel !== undefined) grouped.push(make("tabs_close", -1));
  state.tokens = grouped;
}

/** Marks the ordered list directly after a fence as its own; returns where the two end. */
function tieList(tokens: readonly Token[], index: number): number {
  const fence = tokens[index];
  const open = tokens[index + 1];
  if (!fence || open?.type !== "ordered_list_open" || open.level !== fence.level) return index;
  const end = tokens.findIndex(
    (token, at) => at > index && token.type === "ordered_list_close" && token.level === open.level,
  );
  const first = Number(open.attrGet("start") ?? 1);
  const items = tokens
    .slice(index, end)
    .filter((token) => token.type === "list_item_open" && token.level === open.level + 1);
  const close = tokens[end];
  open.meta = { ...open.meta, annotates: fence };
  if (close) close.meta = { ...close.meta, annotates: fence };
  fence.meta = {
    ...fence.meta,
    annotationTexts: items.map((item, offset) => {
      item.meta = { ...item.meta, annotates: fence, number: first + offset };
      return { number: first + offset, line: (item.map?.[0] ?? 0) + 1 };
    }),
  };
  return end;
}
