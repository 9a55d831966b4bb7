/**
 * GitHub alerts: a quote that opens with `[!NOTE]` becomes a labelled box.
 *
 * Not the markdown-it-github-alerts package: it pairs an alert with the first closing quote, so a
 * quote inside an alert broke the page, and it writes the author's title unescaped.
 */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import type { ParseEnv } from "./aside.ts";

const TITLES = {
  note: "참고",
  tip: "팁",
  important: "중요",
  warning: "주의",
  caution: "경고",
} as const;
type AlertKind = keyof typeof TITLES;

const MARKER = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

/** Adds alerts to a markdown-it instance. */
export function useAlerts(md: MarkdownIt): void {
  md.core.ruler.after("block", "alert", findAlerts);
  md.renderer.rules.alert_open = (tokens, index) => {
    const kind = tokens[index]?.meta.kind as AlertKind;
    return `<div class="alert alert-${kind}" role="note"><p class="alert-title">${TITLES[kind]}</p>\n`;
  };
  md.renderer.rules.alert_close = () => "</div>\n";
}

function findAlerts(state: StateCore): void {
  const kinds: (AlertKind | undefined)[] = [];
  const hidden = new Set<Token>();
  state.tokens.forEach((token, index) => {
    if (token.type === "blockquote_open") kinds.push(openAlert(state, index, hidden));
    else if (token.type === "blockquote_close" && kinds.pop()) token.type = "alert_close";
  });
  if (hidden.size > 0) state.tokens = state.tokens.filter((token) => !hidden.has(token));
}

/** @returns undefined for a quote that is none */
function openAlert(state: StateCore, index: number, hidden: Set<Token>): AlertKind | undefined {
  const [open, paragraph, inline, close] = state.tokens.slice(index, index + 4);
  const match = inline?.type === "inline" ? MARKER.exec(inline.content) : null;
  if (!open || !paragraph || !inline || !close || !match?.[1]) return undefined;
  const kind = match[1].toLowerCase() as AlertKind;
  (state.env as ParseEnv).asides.push(match[0]);
  inline.content = inline.content.slice(match[0].length);
  // The text lost its marker line, so it starts one line further down in the author's file.
  if (inline.map && inline.content !== "") inline.map = [inline.map[0] + 1, inline.map[1]];
  open.type = "alert_open";
  open.meta = { kind };
  if (inline.content === "") for (const token of [paragraph, inline, close]) hidden.add(token);
  return kind;
}
