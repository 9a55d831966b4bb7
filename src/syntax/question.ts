/** Self-check questions: a quote that opens with `[!QUESTION]`, with choices or open, and its answer. */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import type { ParseEnv } from "./aside.ts";
import type { Position } from "./source-position.ts";

/** What a question asks for. */
export type QuestionKind = "single" | "multiple" | "open";

/** A question of a note. */
export interface Question {
  kind: QuestionKind;
  choices: number;
  /** Right choices, from 1. */
  right: readonly number[];
  /** Choices without a box before them. */
  unmarked: number;
  hasAnswer: boolean;
  position: Position;
}

const MARKER = /^\[!question\][ \t]*(?:\n|$)/i;
const BOX = /^\[([ xX])\][ \t]+/;
const ANSWER = /^\*\*풀이\*\*/;

/** Adds questions to a markdown-it instance. */
export function useQuestions(md: MarkdownIt): void {
  md.core.ruler.after("block", "question", findQuestions);
}

/** What the opening token of a question says. */
export function readQuestion(open: Token, position: Position): Question {
  return { ...(open.meta as Omit<Question, "position">), position };
}

function findQuestions(state: StateCore): void {
  let { tokens } = state;
  for (let index = 0; index < tokens.length; index++) {
    const open = tokens[index];
    const inline = tokens[index + 2];
    if (open?.type !== "blockquote_open" || inline?.type !== "inline") continue;
    const marker = MARKER.exec(inline.content);
    if (!marker) continue;
    const close = tokens.findIndex(
      (token, at) => at > index && token.type === "blockquote_close" && token.level === open.level,
    );
    inline.content = inline.content.slice(marker[0].length);
    (state.env as ParseEnv).asides.push(marker[0]);
    if (inline.map && inline.content !== "") inline.map = [inline.map[0] + 1, inline.map[1]];
    const inner = tokens.slice(index + 1, close);
    if (inline.content === "") inner.splice(0, 3);
    const built = buildQuestion(state, open, inner, tokens[close] as Token);
    tokens = [...tokens.slice(0, index), ...built, ...tokens.slice(close + 1)];
  }
  state.tokens = tokens;
}

/** Puts the part after the choices, or from 풀이 on, into an answer that folds. */
function buildQuestion(state: StateCore, open: Token, inner: Token[], close: Token): Token[] {
  const level = open.level + 1;
  const list = inner.findIndex((token, at) => isChoiceList(token, inner, at, level));
  const listEnd = inner.findIndex(
    (token, at) => at > list && token.type === "bullet_list_close" && token.level === level,
  );
  const items = list < 0 ? [] : readChoices(inner.slice(list, listEnd), level + 1);
  // The boxes of choices are drawn, not written.
  (state.env as ParseEnv).asides.push(items.map((box) => box ?? "").join(" "));
  for (const token of [inner[list], list < 0 ? undefined : inner[listEnd]])
    if (token) token.type = token.nesting > 0 ? "choices_open" : "choices_close";
  const right = items.flatMap((box, at) => (box === "x" ? [at + 1] : []));
  const rest = list < 0 ? 0 : listEnd + 1;
  const explained = inner.findIndex(
    (token, at) => at >= rest && token.level === level && ANSWER.test(inner[at + 1]?.content ?? ""),
  );
  const start = list < 0 ? explained : rest;
  const hasAnswer = explained >= 0;
  const kind: QuestionKind = list < 0 ? "open" : right.length > 1 ? "multiple" : "single";
  const unmarked = items.filter((box) => box === undefined).length;
  const number = nextNumber(state.env);
  open.type = "question_open";
  open.meta = { kind, choices: items.length, right, unmarked, hasAnswer, number };
  close.type = "question_close";
  if (start < 0 || start >= inner.length) return [open, ...inner, close];
  const answer = new state.Token("answer_open", "", 1);
  answer.meta = { right };
  const end = new state.Token("answer_close", "", -1);
  return [open, ...inner.slice(0, start), answer, ...inner.slice(start), end, close];
}

/** The first list of the quote whose first item has a box. */
function isChoiceList(token: Token, inner: readonly Token[], at: number, level: number): boolean {
  if (token.type !== "bullet_list_open" || token.level !== level) return false;
  return BOX.test(inner.slice(at).find(({ type }) => type === "inline")?.content ?? "");
}

function readChoices(tokens: readonly Token[], level: number): (string | undefined)[] {
  return tokens.flatMap((item, index) => {
    if (item.type !== "list_item_open" || item.level !== level) return [];
    const inline = tokens[index + 2];
    const box = inline?.type === "inline" ? BOX.exec(inline.content) : null;
    if (inline && box) inline.content = inline.content.slice(box[0].length);
    item.type = "choice_open";
    const close = tokens.find(
      (token, at) => at > index && token.type === "list_item_close" && token.level === level,
    );
    if (close) close.type = "choice_close";
    return [box?.[1]?.toLowerCase()];
  });
}

function nextNumber(env: { questions?: number }): number {
  env.questions = (env.questions ?? 0) + 1;
  return env.questions;
}
