/** Colours code at build time with Prism, within bounds. */
import Prism from "prismjs";
import { escapeHtml } from "../text/html.ts";
import { findLanguage } from "./language.ts";

/** Characters in a block. Some Prism grammars are quadratic: 20,000 hostile ones take seconds. */
const BLOCK_LIMIT = 100_000;
/** Characters in a line: hand-written code never has so many, generated code gains no reader. */
const LINE_LIMIT = 2_000;

/** Says whether a block is too large to be coloured in reasonable time. */
export function isTooLarge(code: string): boolean {
  return code.length > BLOCK_LIMIT || code.split("\n").some((line) => line.length > LINE_LIMIT);
}

/** A stretch of code that becomes a link. */
export interface CodeLink {
  start: number;
  end: number;
  /** The opening tag. */
  tag: string;
}

/** A stretch of code in one colour. */
interface Leaf {
  text: string;
  /** Opening tags of the spans around it, the outermost first. */
  spans: readonly string[];
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
  if (match.kind !== "grammar") return [{ text, spans: [] }];
  const leaves: Leaf[] = [];
  collectLeaves(tokenize(text, match.grammar, match.name), [], leaves);
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

function collectLeaves(stream: Prism.TokenStream, spans: readonly string[], leaves: Leaf[]): void {
  if (typeof stream === "string") leaves.push({ text: stream, spans });
  else if (Array.isArray(stream)) for (const part of stream) collectLeaves(part, spans, leaves);
  else {
    const names = ["token", stream.type, ...[stream.alias ?? []].flat()];
    collectLeaves(stream.content, [...spans, `<span class="${names.join(" ")}">`], leaves);
  }
}

/** Writes the leaves; what is open is closed at a line's end and on either side of a link. */
function writeLines(leaves: readonly Leaf[], links: readonly CodeLink[]): string[] {
  const writer = new LineWriter();
  const pending = links[Symbol.iterator]();
  let link: CodeLink | undefined = pending.next().value;
  let at = 0;
  for (const { text, spans } of leaves) {
    const isComment = spans.some((span) => span.includes("comment"));
    for (const piece of text.split(/(?<=\n)|(?=\n)/)) {
      const end = at + piece.length;
      for (let start = at; start < end; start = at) {
        while (link && link.end <= at) link = pending.next().value;
        const current = isComment || !link || link.start > at ? undefined : link;
        const next = link && link.start > at ? link.start : end;
        at = Math.min(end, current ? current.end : next);
        const shown = piece.slice(start - end + piece.length, at - end + piece.length);
        if (shown === "\n") writer.breakLine();
        else writer.write(escapeHtml(shown), current ? [current.tag, ...spans] : spans);
      }
    }
  }
  return writer.finish();
}

class LineWriter {
  readonly #lines: string[] = [];
  #line = "";
  /** Opening tags not closed yet. */
  #open: readonly string[] = [];

  write(html: string, tags: readonly string[]): void {
    let shared = 0;
    while (shared < this.#open.length && this.#open[shared] === tags[shared]) shared++;
    this.#line += this.#open.slice(shared).reverse().map(closingTag).join("");
    this.#line += tags.slice(shared).join("") + html;
    this.#open = tags;
  }

  breakLine(): void {
    this.write("", []);
    this.#lines.push(this.#line);
    this.#line = "";
  }

  finish(): string[] {
    this.breakLine();
    return this.#lines;
  }
}

function closingTag(tag: string): string {
  return tag.startsWith("<a") ? "</a>" : "</span>";
}
