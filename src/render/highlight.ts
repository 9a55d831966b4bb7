/** Colours code at build time with Prism, within bounds. */
import Prism from "prismjs";
import { runWithin } from "../syntax/time-limit.ts";
import { escapeHtml } from "../text/html.ts";
import { findLanguage } from "./language.ts";

/** Characters in a block. Some Prism grammars are quadratic: 20,000 hostile ones take seconds. */
const BLOCK_LIMIT = 100_000;
/** Characters in a line: hand-written code never has so many, generated code gains no reader. */
const LINE_LIMIT = 2_000;

/** Characters in a block that no grammar needs a noticeable time for. */
const FREE_LENGTH = 500;
/** Milliseconds for a block: a hundred times what the slowest honest one of its size takes. */
const TIME_LIMIT = 1_500;

/** Milliseconds that a whole site may spend on blocks that are given up in the end. */
const WASTE_LIMIT = 15_000;

/** What the blocks of one site share. */
export interface HighlightBudget {
  /** Milliseconds spent so far on blocks that were given up. */
  wasted: number;
}

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
 * @param onGivenUp called when colouring took too long; the code is then plain
 */
export function highlightLines(
  code: string,
  language: string,
  links: readonly CodeLink[] = [],
  budget: HighlightBudget = { wasted: 0 },
  onGivenUp: () => void = () => {},
): string[] {
  const text = code.replace(/\n$/, "");
  const leaves = findLeaves(text, isTooLarge(code) ? "" : language, budget);
  if (!leaves) onGivenUp();
  return writeLines(leaves ?? [{ text, spans: [] }], links);
}

/** Colours code; undefined when that takes too long. */
function findLeaves(
  text: string,
  language: string,
  budget: HighlightBudget,
): readonly Leaf[] | undefined {
  const match = findLanguage(language);
  if (match.kind !== "grammar") return [{ text, spans: [] }];
  const colour = () => {
    const leaves: Leaf[] = [];
    collectLeaves(tokenize(text, match.grammar, match.name), [], leaves);
    return leaves;
  };
  if (text.length <= FREE_LENGTH) return colour();
  const outcome = budget.wasted < WASTE_LIMIT ? runWithin(TIME_LIMIT, colour) : undefined;
  if (!outcome) budget.wasted += TIME_LIMIT;
  return outcome?.result;
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
