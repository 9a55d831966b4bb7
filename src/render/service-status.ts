/** Shows what became of a service: a badge where it is named, and a table of them all. */
import type MarkdownIt from "markdown-it";
import Token from "markdown-it/lib/token.mjs";
import type { Catalog } from "../catalog/catalog.ts";
import type { Note } from "../catalog/note.ts";
import { createMentionFinder, type MentionFinder } from "../catalog/service-mention.ts";
import { type ServiceStatus, STATUS_LABELS } from "../catalog/service-status.ts";
import { escapeHtml } from "../text/html.ts";
import { encodePath, relativeUrl } from "../text/url.ts";
import { renderText } from "./plain-text.ts";

/** The language of a fence that stands for the table. */
export const STATUS_FENCE = "service-status";

/** Adds the rule of badges. */
export function useStatusRules(md: MarkdownIt): void {
  md.renderer.rules.status_badge = (tokens, index) => {
    const meta: { service: ServiceStatus; url?: string } | undefined = tokens[index]?.meta;
    if (!meta) return "";
    const { service, url } = meta;
    const label = STATUS_LABELS[service.status];
    const title = escapeHtml(`${service.name}: ${service.text}`);
    // CSS writes the label: it is no part of the author's sentence, for search and for copying.
    const attributes = `class="status status-${service.status}" data-status="${service.status}" data-label="${label}" aria-label="${label}" title="${title}"`;
    return url === undefined
      ? `<span role="img" ${attributes}></span>`
      : `<a ${attributes} href="${escapeHtml(url)}"></a>`;
  };
}

/** Lets links name the rows of the table. */
export function addStatusIds(catalog: Catalog): void {
  for (const note of catalog.notes)
    if (statusFences(note).length > 0)
      for (const { id } of catalog.services) note.document.otherIds.add(id);
}

/** Puts a badge after the first mention of each service in each section of each note. */
export function markStatuses(catalog: Catalog): void {
  const table = catalog.notes.find((note) => statusFences(note).length > 0);
  const find = createMentionFinder(catalog.services);
  for (const note of catalog.notes) {
    const urlOf = ({ id }: ServiceStatus) =>
      table && `${table === note ? "" : relativeUrl(note.output, table.output)}#${encodePath(id)}`;
    markNote(note, find, urlOf);
  }
}

/** Draws the tables of statuses that notes ask for. */
export function drawStatusTables(catalog: Catalog): Map<Token, string> {
  const html = renderTable(catalog.services);
  return new Map(
    catalog.notes.flatMap((note) => statusFences(note).map((token) => [token, html] as const)),
  );
}

function statusFences({ document }: Note): Token[] {
  return document.codeBlocks
    .filter(({ language }) => language === STATUS_FENCE)
    .map(({ token }) => token);
}

function markNote(
  note: Note,
  find: MentionFinder,
  urlOf: (service: ServiceStatus) => string | undefined,
): void {
  let seen = new Set<ServiceStatus>();
  let inHeading = false;
  for (const token of note.document.tokens) {
    if (token.type === "heading_open") {
      inHeading = true;
      seen = new Set();
    } else if (token.type === "heading_close") inHeading = false;
    else if (token.type === "inline" && !inHeading && token.children && names(token.children, find))
      token.children = markChildren(token.children, find, (service) => {
        if (seen.has(service)) return undefined;
        seen.add(service);
        const badge = new Token("status_badge", "", 0);
        badge.meta = { service, url: urlOf(service) };
        return badge;
      });
  }
}

function names(children: readonly Token[], find: MentionFinder): boolean {
  return children.some(({ type, content }) => type === "text" && find(content).length > 0);
}

/** Walks one run of inline tokens; a badge waits until the word that names its service is over. */
function markChildren(
  children: readonly Token[],
  find: MentionFinder,
  makeBadge: (service: ServiceStatus) => Token | undefined,
): Token[] {
  const marked: Token[] = [];
  let waiting: Token[] = [];
  let linkDepth = 0;
  const flush = () => {
    for (const token of waiting) marked.push(token);
    waiting = [];
  };
  for (const child of children) {
    if (child.type === "link_open") linkDepth++;
    else if (child.type === "link_close") linkDepth--;
    if (child.type !== "text") {
      // A badge is a link itself and cannot stand inside one.
      if (linkDepth === 0 && child.nesting >= 0) flush();
      marked.push(child);
      continue;
    }
    const { content } = child;
    let end = 0;
    const cut = (to: number) => {
      if (to > end) marked.push(textToken(content.slice(end, to)));
      end = to;
    };
    if (waiting.length > 0 && linkDepth === 0) {
      cut(particleEnd(content, 0));
      if (end < content.length) flush();
    }
    for (const mention of find(content)) {
      const badge = makeBadge(mention.service);
      if (badge) waiting.push(badge);
      const wordEnd = particleEnd(content, mention.end);
      if (linkDepth > 0 || wordEnd === content.length) continue;
      cut(wordEnd);
      flush();
    }
    cut(content.length);
  }
  flush();
  return marked;
}

/** Where the word ends that begins with a name: after its particle. */
function particleEnd(text: string, from: number): number {
  return from + (/^[가-힣]*/.exec(text.slice(from))?.[0].length ?? 0);
}

function textToken(content: string): Token {
  const token = new Token("text", "", 0);
  token.content = content;
  return token;
}

function renderTable(services: readonly ServiceStatus[]): string {
  const oldest = services.map(({ confirmed }) => confirmed).sort()[0];
  const rows = services.map((service) => renderRow(service, service.confirmed !== oldest));
  const confirmed = oldest === undefined ? "" : `<p>확인 시점: ${oldest}</p>\n`;
  return `${confirmed}<div class="table" role="region" aria-label="서비스 상태" tabindex="0"><table class="status-table">
<thead><tr><th scope="col">서비스</th><th scope="col">상태와 시점</th><th scope="col">대신 쓸 것</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table></div>
`;
}

function renderRow(service: ServiceStatus, hasOwnMonth: boolean): string {
  const { id, name, status, text, dates, instead, confirmed } = service;
  const label = STATUS_LABELS[status];
  const badge = `<span class="status status-${status}" data-status="${status}">${label}</span>`;
  const about = [
    text === label ? "" : `<p>${renderText(text)}</p>`,
    dates && `<p>${renderText(dates)}</p>`,
    hasOwnMonth && `<p>확인 시점: ${confirmed}</p>`,
  ];
  return `<tr id="${escapeHtml(id)}"><th scope="row">${escapeHtml(name)} ${badge}</th><td>${about.filter(Boolean).join("")}</td><td data-label="대신 쓸 것">${renderText(instead)}</td></tr>`;
}
