/**
 * GitHub alerts: a quote that opens with `[!NOTE]` becomes a labelled box.
 *
 * Not the markdown-it-github-alerts package: it pairs an alert with the first closing quote, so a
 * quote inside an alert broke the page, and it writes the author's title unescaped.
 */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import Token from "markdown-it/lib/token.mjs";
import type { ParseEnv } from "./aside.ts";

const TITLES = {
  note: "참고",
  tip: "팁",
  important: "중요",
  warning: "주의",
  caution: "경고",
} as const;
type AlertKind = keyof typeof TITLES;

/** What Obsidian, VitePress, Docusaurus and MkDocs call their boxes, beside our own names. */
const KINDS: Readonly<Record<string, AlertKind>> = {
  ...(Object.fromEntries(Object.keys(TITLES).map((kind) => [kind, kind])) as Record<
    AlertKind,
    AlertKind
  >),
  abstract: "note",
  attention: "warning",
  bug: "caution",
  cite: "note",
  danger: "caution",
  error: "caution",
  example: "note",
  failure: "caution",
  faq: "note",
  hint: "tip",
  info: "note",
  quote: "note",
  success: "tip",
  summary: "note",
  todo: "note",
};

/** The kind of a box by any tool's name of it; undefined for what is none. */
export function findAlertKind(name: string): AlertKind | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(KINDS, key) ? KINDS[key] : undefined;
}

/** `[!NOTE]`, in Obsidian with `+` or `-` for folding and a title. */
const MARKER = /^\[!([a-z]+)\][+-]?(?:[ \t]+([^\n]*\S))?[ \t]*(?:\n|$)/i;

/** Adds alerts to a markdown-it instance. */
export function useAlerts(md: MarkdownIt): void {
  md.core.ruler.after("block", "alert", findAlerts);
  const { rules } = md.renderer;
  rules.alert_open = (tokens, index) => {
    const kind: AlertKind = tokens[index]?.meta.kind;
    const title = tokens[index + 1]?.type === "alert_title_open" ? "" : renderTitle(TITLES[kind]);
    return `<div class="alert alert-${kind}" role="note">${title}`;
  };
  rules.alert_title_open = () => '<p class="alert-title">';
  rules.alert_title_close = () => "</p>\n";
  rules.alert_close = () => "</div>\n";
}

function renderTitle(title: string): string {
  return `<p class="alert-title">${title}</p>\n`;
}

/** The tokens of a box's own title, which is running text like any. */
export function makeTitle(type: string, title: string, line: number): Token[] {
  const inline = new Token("inline", "", 0);
  inline.content = title;
  inline.map = [line, line + 1];
  inline.children = [];
  return [new Token(`${type}_open`, "p", 1), inline, new Token(`${type}_close`, "p", -1)];
}

function findAlerts(state: StateCore): void {
  const kinds: (AlertKind | undefined)[] = [];
  const changed = new Map<Token, readonly Token[]>();
  state.tokens.forEach((token, index) => {
    if (token.type === "blockquote_open") kinds.push(openAlert(state, index, changed));
    else if (token.type === "blockquote_close" && kinds.pop()) token.type = "alert_close";
  });
  if (changed.size > 0)
    state.tokens = state.tokens.flatMap((token) => changed.get(token) ?? [token]);
}

/** @returns undefined for a quote that is none */
function openAlert(
  state: StateCore,
  index: number,
  changed: Map<Token, readonly Token[]>,
): AlertKind | undefined {
  const [open, paragraph, inline, close] = state.tokens.slice(index, index + 4);
  const match = inline?.type === "inline" ? MARKER.exec(inline.content) : null;
  const kind = findAlertKind(match?.[1] ?? "");
  if (!open || !paragraph || !inline || !close || !match || !kind) return undefined;
  (state.env as ParseEnv).asides.push(match[1] ?? "");
  const line = inline.map?.[0] ?? 0;
  inline.content = inline.content.slice(match[0].length);
  // The text lost its marker line, so it starts one line further down in the author's file.
  if (inline.map && inline.content !== "") inline.map = [line + 1, inline.map[1]];
  open.type = "alert_open";
  open.meta = { kind };
  if (match[2]) changed.set(open, [open, ...makeTitle("alert_title", match[2], line)]);
  if (inline.content === "") for (const token of [paragraph, inline, close]) changed.set(token, []);
  return kind;
}
