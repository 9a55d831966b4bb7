/** Renders a parsed note as the HTML inside `<main>`. */
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import type { Catalog } from "../catalog/catalog.ts";
import { resolveLink } from "../catalog/link.ts";
import type { Note } from "../catalog/note.ts";
import { annotationTexts } from "../syntax/code-group.ts";
import type { CodeBlock, Reference } from "../syntax/document.ts";
import { findUnbalanced } from "../syntax/raw-html.ts";
import { escapeHtml } from "../text/html.ts";
import { isExternal } from "../text/url.ts";
import { annotationId } from "./code-figure.ts";
import type { CodeLink } from "./highlight.ts";
import { createRenderRun, type NoteFigure, type RenderRun, renderFigures } from "./note-figures.ts";
import { renderText } from "./plain-text.ts";
import { useQuestionRules } from "./question-section.ts";
import { useStatusRules } from "./service-status.ts";

/** What the render rules of one note need to know. */
interface RenderEnv {
  figures: ReadonlyMap<Token, NoteFigure>;
  /** Set when the note's raw HTML does not pair up: all of it is shown as text. */
  rawHtmlAsText: boolean;
}

/** Adds the site's render rules to the markdown-it instance that parsed the notes. */
export function useRenderRules(md: MarkdownIt): void {
  const { rules } = md.renderer;
  useCodeRules(md);
  useQuestionRules(md);
  useStatusRules(md);
  rules.text = (tokens, index) => renderText(tokens[index]?.content ?? "");
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
    return `<a class="external" href="${url}">${escapeHtml(token?.content || "그림")}</a>`;
  };
  rules.image_text = (tokens, index) => escapeHtml(tokens[index]?.content || "그림");
  rules.dead_image = (tokens, index) =>
    `<span class="dead-link">${escapeHtml(tokens[index]?.content || "그림")}</span>`;
  rules.retired_image = (tokens, index, _options, _env, self) => {
    const token = tokens[index];
    if (!token) return "";
    return `<span${self.renderAttrs(token)}>${escapeHtml(token.content || "그림")}</span>`;
  };
  rules.heading_open = (tokens, index) => {
    const token = tokens[index];
    const aliases: string[] = token?.meta?.aliases ?? [];
    const anchors = aliases.map((id) => `<span id="${escapeHtml(id)}"></span>`).join("");
    return `<${token?.tag} id="${escapeHtml(token?.attrGet("id") ?? "")}">${anchors}`;
  };
  for (const name of ["html_block", "html_inline"] as const) {
    const render = rules[name];
    rules[name] = (tokens, index, options, env: RenderEnv, self) => {
      const { content = "", meta } = tokens[index] ?? {};
      // The sign in each heading's permalink is a text; it need not be taken apart.
      if (meta?.isPermalinkSymbol) return escapeHtml(content);
      if (env.rawHtmlAsText && (name === "html_block" || meta)) return escapeHtml(content);
      return render?.(tokens, index, options, env, self) ?? "";
    };
  }
}

function useCodeRules(md: MarkdownIt): void {
  const { rules } = md.renderer;
  rules.fence = rules.code_block = (tokens, index, _options, env: RenderEnv) => {
    const token = tokens[index];
    const figure = token && env.figures.get(token)?.figure;
    if (!figure) return "";
    return annotationTexts(token).length > 0 ? figure.start : figure.start + figure.end;
  };
  rules.tabs_open = () => '<div class="tabs">\n';
  rules.tabs_close = () => "</div>\n";
  rules.tab_open = (tokens, index) =>
    `<section class="tab"><p class="tab-name">${escapeHtml(tokens[index]?.meta.name ?? "")}</p>\n`;
  rules.tab_close = () => "</section>\n";
  rules.ordered_list_open = (tokens, index, options, _env, self) => {
    const token = tokens[index];
    if (token?.meta?.annotates) token.attrSet("class", "annotations");
    return self.renderToken(tokens, index, options);
  };
  rules.list_item_open = (tokens, index, options, env: RenderEnv, self) => {
    const { annotates, number } = tokens[index]?.meta ?? {};
    const figure = env.figures.get(annotates)?.block.figure;
    if (figure !== undefined) tokens[index]?.attrSet("id", annotationId(figure, number));
    return self.renderToken(tokens, index, options);
  };
  rules.ordered_list_close = (tokens, index, options, env: RenderEnv, self) => {
    const figure = env.figures.get(tokens[index]?.meta?.annotates)?.figure;
    return self.renderToken(tokens, index, options) + (figure?.end ?? "");
  };
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
  const env: RenderEnv = {
    figures: renderFigures(note, run, linksOf),
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
  if (isRetired) {
    if (kind === "image") token.type = "retired_image";
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
    // Nothing may be requested from outside the folder, so a foreign picture becomes a link to it;
    // a link inside a link is no HTML, so a badge stays the text of the link around it.
    token.type = reference.isInsideLink ? "image_text" : "linked_image";
    token.meta = { ...token.meta, url };
  } else {
    token.attrSet(attribute, target.url);
    if (target.kind === "external" && kind === "link") token.attrSet("class", "external");
    if (kind === "image") token.attrSet("loading", "lazy");
  }
}
