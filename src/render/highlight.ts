/** Colours code at build time with Prism, within bounds. */
import Prism from "prismjs";
import { escapeHtml } from "../text/html.ts";
import { findLanguage } from "./language.ts";

/** Characters in a block. Some Prism grammars are quadratic: 20,000 hostile ones take seconds. */
const BLOCK_LIMIT = 100_000;
/** Characters in a line: hand-written code never has so many, generated code gains no reader. */
const LINE_LIMIT = 2_000;

const LONG_LINE = new RegExp(`.{${LINE_LIMIT + 1}}`);

/** Says whether a block is too large to be coloured in reasonable time. */
export function isTooLarge(code: string): boolean {
  return code.length > BLOCK_LIMIT || LONG_LINE.test(code);
}

/** A stretch of code that becomes a link. */
export interface CodeLink {
  start: number;
  end: number;
  /** The opening tag. */
  tag: string;
}

/** Opening tags of the spans around a stretch, the outermost first. */
type Spans = readonly string[];

const NO_SPANS: Spans = [];
/** The spans inside others, by their class names: code has few kinds, and equal ones are one list. */
type KnownSpans = Map<Spans, Map<string, Spans>>;

/** A stretch of code in one colour. */
interface Leaf {
  text: string;
  spans: Spans;
}

/**
 * Renders code as HTML, one string a line.
 *
 * @param language as the author wrote it; unknown ones are shown plain
 * @param links stretches that become links, in order, none over a line's end; those in comments do not
 */
export function highlightLines(
  code: string,
  language: string,
  links: readonly CodeLink[] = [],
): string[] {
  const text = code.replace(/\n$/, "");
  return writeLines(findLeaves(text, isTooLarge(code) ? "" : language), links);
}

function findLeaves(text: string, language: string): Leaf[] {
  const match = findLanguage(language);
  if (match.kind !== "grammar") return [{ text, spans: NO_SPANS }];
  const leaves: Leaf[] = [];
  collectLeaves(tokenize(text, match.grammar, match.name), NO_SPANS, leaves, new Map());
  return leaves;
}

/** `Prism.highlight` without its last step; the hooks belong to languages inside languages. */
function tokenize(code: string, grammar: Prism.Grammar, language: string): Prism.TokenStream {
  const env = { code, grammar, language, tokens: [] as Prism.TokenStream };
  Prism.hooks.run("before-tokenize", env);
  env.tokens = Prism.tokenize(env.code, env.grammar);
  Prism.hooks.run("after-tokenize", env);
  return env.tokens;
}

function collectLeaves(
  stream: Prism.TokenStream,
  spans: Spans,
  leaves: Leaf[],
  known: KnownSpans,
): void {
  if (typeof stream === "string") leaves.push({ text: stream, spans });
  else if (!Array.isArray(stream))
    collectLeaves(stream.content, openSpan(spans, stream, known), leaves, known);
  else for (const part of stream) collectLeaves(part, spans, leaves, known);
}

function openSpan(outer: Spans, { type, alias }: Prism.Token, known: KnownSpans): Spans {
  // Prism's types say that every token has an alias; most have none.
  const names = alias ? [type, ...[alias].flat()].join(" ") : type;
  const inner = known.get(outer) ?? new Map<string, Spans>();
  const spans = inner.get(names) ?? [...outer, `<span class="token ${names}">`];
  known.set(outer, inner.set(names, spans));
  return spans;
}

function writeLines(leaves: readonly Leaf[], links: readonly CodeLink[]): string[] {
  const writer = new LineWriter();
  const pending = links[Symbol.iterator]();
  let link: CodeLink | undefined = pending.next().value;
  let at = 0;
  for (const { text, spans } of leaves) {
    const start = at;
    const end = at + text.length;
    const isComment = link !== undefined && spans.some((span) => span.includes("comment"));
    while (at < end) {
      while (link && link.end <= at) link = pending.next().value;
      const isInside = link !== undefined && link.start <= at && !isComment;
      const stop = isInside ? link?.end : isComment ? end : link?.start;
      const next = Math.min(end, stop ?? end);
      const tags = isInside && link ? [link.tag, ...spans] : spans;
      writer.write(text.slice(at - start, next - start), tags);
      at = next;
    }
  }
  return writer.finish();
}

/** Writes lines; what is open is closed at a line's end and on either side of a link. */
class LineWriter {
  readonly #lines: string[] = [];
  #line = "";
  /** Opening tags not closed yet. */
  #open: Spans = NO_SPANS;

  write(text: string, tags: Spans): void {
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      this.#add(text.slice(start, end), tags);
      this.#breakLine();
      start = end + 1;
    }
    this.#add(text.slice(start), tags);
  }

  finish(): string[] {
    this.#breakLine();
    return this.#lines;
  }

  #add(text: string, tags: Spans): void {
    if (text === "") return;
    this.#switchTo(tags);
    this.#line += escapeHtml(text);
  }

  #switchTo(tags: Spans): void {
    const open = this.#open;
    if (open === tags) return;
    let shared = 0;
    while (shared < open.length && open[shared] === tags[shared]) shared++;
    for (const tag of open.slice(shared).reverse()) this.#line += closingTag(tag);
    for (const tag of tags.slice(shared)) this.#line += tag;
    this.#open = tags;
  }

  #breakLine(): void {
    this.#switchTo(NO_SPANS);
    this.#lines.push(this.#line);
    this.#line = "";
  }
}

function closingTag(tag: string): string {
  return tag.startsWith("<a") ? "</a>" : "</span>";
}
