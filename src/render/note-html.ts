/** Renders a parsed note as the HTML inside `<main>`. */
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import type { Catalog } from "../catalog/catalog.ts";
import { resolveLink } from "../catalog/link.ts";
import type { Note } from "../catalog/note.ts";
import type { Finding } from "../catalog/problem.ts";
import { findSample } from "../samples/inclusion.ts";
import type { CodeBlock, Reference } from "../syntax/markdown.ts";
import { findUnbalanced } from "../syntax/raw-html.ts";
import { escapeHtml } from "../text/html.ts";
import { isExternal } from "../text/url.ts";
import { renderCodeBlock } from "./code-figure.ts";
import type { CodeLink, HighlightBudget } from "./highlight.ts";

/** What is known of a code block before it is rendered. */
interface RenderedCode {
  block: CodeBlock;
  sample: string | undefined;
  links: readonly CodeLink[];
}

/** What the render rules of one note need to know. */
interface RenderEnv {
  codeBlocks: ReadonlyMap<Token, RenderedCode>;
  budget: HighlightBudget;
  onGivenUp(block: CodeBlock): void;
  /** Set when the note's raw HTML does not pair up: all of it is shown as text. */
  rawHtmlAsText: boolean;
}

/** Adds the site's render rules to the markdown-it instance that parsed the notes. */
export function useRenderRules(md: MarkdownIt): void {
  const { rules } = md.renderer;
  rules.fence = rules.code_block = (tokens, index, _options, env: RenderEnv) => {
    const token = tokens[index];
    const code = token && env.codeBlocks.get(token);
    if (!code) return "";
    const { block, sample, links } = code;
    return renderCodeBlock(block, sample, links, env.budget, () => env.onGivenUp(block));
  };
  // A group, not a region: as landmarks, many of the same name would be noise.
  rules.table_open = () => '<div class="table" role="group" aria-label="표" tabindex="0"><table>\n';
  rules.table_close = () => "</table></div>\n";
  for (const name of ["th", "td"] as const) {
    rules[`${name}_open`] = (tokens, index) => {
      const align = /right|center/.exec(tokens[index]?.attrGet("style") ?? "");
      // A class: the pages' security policy lets no style attribute pass.
      return `<${cellTag(tokens[index + 1], name)}${align ? ` class="align-${align[0]}"` : ""}>`;
    };
    rules[`${name}_close`] = (tokens, index) => `</${cellTag(tokens[index - 1], name)}>\n`;
  }
  rules.footnote_block_open = () => '<section class="footnotes" aria-label="각주"><ol>\n';
  // No heading's id holds a colon, so no heading takes a footnote's.
  rules.footnote_anchor_name = (tokens, index) => `:${(tokens[index]?.meta.id ?? 0) + 1}`;
  rules.linked_image = (tokens, index) => {
    const token = tokens[index];
    const url = escapeHtml(token?.meta.url ?? "");
    if (isInsideLink(tokens, index)) return escapeHtml(token?.content || "그림");
    return `<a class="external" href="${url}">${escapeHtml(token?.content || "그림")}</a>`;
  };
  rules.dead_image = (tokens, index) =>
    `<span class="dead-link">${escapeHtml(tokens[index]?.content || "그림")}</span>`;
  rules.heading_open = (tokens, index) => {
    const token = tokens[index];
    const aliases: string[] = token?.meta?.aliases ?? [];
    const anchors = aliases.map((id) => `<span id="${escapeHtml(id)}"></span>`).join("");
    return `<${token?.tag} id="${escapeHtml(token?.attrGet("id") ?? "")}">${anchors}`;
  };
  for (const name of ["html_block", "html_inline"] as const) {
    const render = rules[name];
    rules[name] = (tokens, index, options, env: RenderEnv, self) => {
      const isPermalink = tokens[index]?.type === "html_inline" && !tokens[index]?.meta;
      if (env.rawHtmlAsText && !isPermalink) return escapeHtml(tokens[index]?.content ?? "");
      return render?.(tokens, index, options, env, self) ?? "";
    };
  }
}

/** What the notes of one site share while they are rendered. */
export interface RenderRun {
  budget: HighlightBudget;
  findings: Finding[];
}

export function createRenderRun(): RenderRun {
  return { budget: { wasted: 0 }, findings: [] };
}

/**
 * Renders one note.
 *
 * @param linksOf finds the names in a code block that lead to their explanation
 */
export function renderNote(
  md: MarkdownIt,
  catalog: Catalog,
  note: Note,
  run: RenderRun = createRenderRun(),
  linksOf: (block: CodeBlock) => readonly CodeLink[] = () => [],
): string {
  const { document } = note;
  for (const reference of document.references) resolveReference(catalog, note, reference);
  const codeBlocks = document.codeBlocks.map((block) => {
    const sample = block.file === undefined ? undefined : findSample(catalog, note, block.file);
    return [block.token, { block, sample, links: linksOf(block) }] as const;
  });
  const env: RenderEnv = {
    codeBlocks: new Map(codeBlocks),
    budget: run.budget,
    onGivenUp: ({ position }) =>
      run.findings.push({
        file: note.path,
        ...position,
        rule: "highlight-limit",
        message: "색을 입히는 데 너무 오래 걸려 코드를 그대로 보인다.",
        hint: "필요한 부분만 싣거나 언어를 'text'로 적는다.",
      }),
    rawHtmlAsText: findUnbalanced(document.rawHtml.map(({ content }) => content)) !== undefined,
  };
  return md.renderer.render(document.tokens, md.options, env);
}

/** A header cell without text is the empty corner of a table and heads nothing. */
function cellTag(text: Token | undefined, name: "th" | "td"): string {
  return text?.content === "" ? "td" : name;
}

/** Writes the address that a link has in the output into its token. */
function resolveReference(catalog: Catalog, note: Note, reference: Reference): void {
  const { kind, url, token, isRetired } = reference;
  if (isRetired && kind === "link") {
    token.attrs = [
      ["class", "retired-link"],
      ["title", `사라진 주소: ${url}`],
    ];
    return;
  }
  const attribute = kind === "image" ? "src" : "href";
  const target = resolveLink(catalog, note, url);
  if (target.kind === "missing" && kind === "image") {
    token.type = "dead_image";
  } else if (target.kind === "missing") {
    token.attrs = [["class", "dead-link"]];
  } else if (kind === "image" && isExternal(url) && !url.startsWith("data:")) {
    linkImage(token, url);
  } else {
    token.attrSet(attribute, target.url);
    if (target.kind === "external" && kind === "link") token.attrSet("class", "external");
    if (kind === "image") token.attrSet("loading", "lazy");
  }
}

/** Nothing may be requested from outside the folder, so a foreign picture becomes a link to it. */
function linkImage(token: Token, url: string): void {
  token.type = "linked_image";
  token.meta = { ...token.meta, url };
}

/** A link inside a link is no HTML; a badge stays the text of the link around it. */
function isInsideLink(tokens: readonly Token[], index: number): boolean {
  for (let before = index - 1; before >= 0; before--) {
    const type = tokens[before]?.type;
    if (type === "link_open") return true;
    if (type === "link_close") return false;
  }
  return false;
}
