/**
 * Gives every heading a readable, unique id and a permalink; `## 제목 {#id}` fixes the id, and
 * `{#id .term="다른 이름"}` says that the section explains a term.
 */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import anchor from "markdown-it-anchor";
import { slugify } from "../text/slug.ts";
import type { ParseEnv } from "./aside.ts";

/**
 * `{#one #two}`: the first is the heading's id, the others are older ids kept alive. `.term` may
 * follow, alone or with further names: `.term="이름, 이름"`.
 */
const ATTRIBUTES =
  /[ \t]*\{((?:#[^\s{}#]+[ \t]*)*)(?<term>\.term(?:="(?<names>[^"{}]*)")?)?[ \t]*\}[ \t]*$/;

/** How MDX fixes an id, in React's and Docusaurus' documentation; `*` would be emphasis in Markdown. */
const MDX_ID = /[ \t]*\{\/\*[ \t]*#?([\w-]+)[ \t]*\*\/\}[ \t]*$/;

/** Ids of the page around a note, which no heading may have. */
const PAGE_IDS = ["main"];

/** Ids taken so far in one document, with the next number to try for each base. */
type TakenIds = Map<string, number>;

/** The text a reader sees in a heading, without mark-up. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === "softbreak" || token.type === "hardbreak") return " ";
      if (token.type === "image") return plainText(token.children ?? []);
      return token.type === "text" || token.type === "code_inline" ? token.content : "";
    })
    .join("");
}

/** Adds heading ids to a markdown-it instance. */
export function useHeadingIds(md: MarkdownIt): void {
  md.core.ruler.before("inline", "mdx-heading-id", ({ tokens }) => {
    tokens.forEach((token, index) => {
      if (token.type === "inline" && tokens[index - 1]?.type === "heading_open")
        token.content = token.content.replace(MDX_ID, " {#$1}");
    });
  });
  md.core.ruler.after("inline", "fixed-heading-id", readFixedIds);
  md.use(anchor, {
    getTokensText: plainText,
    slugifyWithState: uniqueSlug,
    tabIndex: false,
    permalink: anchor.permalink.linkInsideHeader({
      class: "permalink",
      symbol: "#",
      placement: "after",
      renderAttrs: () => ({ "aria-label": "이 절의 주소" }),
    }),
  });
}

function readFixedIds(state: StateCore): void {
  state.tokens.forEach((token, index) => {
    if (token.type !== "heading_open") return;
    const inline = state.tokens[index + 1];
    const last = inline?.children?.at(-1);
    const match = last?.type === "text" ? ATTRIBUTES.exec(last.content) : null;
    if (!last || !match || !(match[1] || match.groups?.term)) return;
    const names = (match[1] ?? "")
      .split("#")
      .map((name) => name.trim().normalize("NFC"))
      .filter(Boolean);
    (state.env as ParseEnv).asides.push(match[0]);
    last.content = last.content.slice(0, match.index);
    const taken = takenIds(state.env);
    const duplicateIds: string[] = [];
    const [id, ...aliases] = names.filter((name) => {
      if (taken.has(name)) duplicateIds.push(name);
      else taken.set(name, 2);
      return !duplicateIds.includes(name);
    });
    if (id) token.attrSet("id", id);
    const termNames = readTermNames(match.groups);
    token.meta = { ...token.meta, aliases, duplicateIds, termNames };
  });
}

function readTermNames({ term, names = "" }: Record<string, string> = {}): string[] | undefined {
  return term
    ? names
        .split(",")
        .map((name) => name.trim())
        .filter(Boolean)
    : undefined;
}

/**
 * markdown-it-anchor's own de-duplication tries every number again for each equal heading, which
 * is quadratic; a counter per base is not.
 */
function uniqueSlug(text: string, state: StateCore): string {
  const taken = takenIds(state.env);
  const base = slugify(text) || "section";
  let id = base;
  while (taken.has(id)) {
    const next = taken.get(base) ?? 2;
    taken.set(base, next + 1);
    id = `${base}-${next}`;
  }
  taken.set(id, 2);
  return id;
}

function takenIds(env: { takenIds?: TakenIds }): TakenIds {
  env.takenIds ??= new Map(PAGE_IDS.map((id) => [id, 2]));
  return env.takenIds;
}
