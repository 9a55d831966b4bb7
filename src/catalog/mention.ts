/** Finds where a note speaks of terms, and which of these places link by themselves. */
import type { InlineBlock } from "../syntax/markdown.ts";
import type { Term } from "./glossary.ts";
import type { Home } from "./home.ts";
import { isLinkable, type Passage } from "./passage.ts";
import { isWithin, type Section, type SectionBlock } from "./section.ts";
import type { FoundName, TermMatcher } from "./term-matcher.ts";

/** A place that names a term. */
export interface Mention {
  term: Term;
  section: Section;
  block: InlineBlock;
  passage: Passage;
  start: number;
  end: number;
  /** `skipped` is what only the author can decide: an everyday word that may mean the term. */
  state: "linked" | "repeated" | "skipped";
}

/** One piece of running text with its passage and the terms that its author linked in it. */
export interface ReadBlock {
  block: SectionBlock;
  passage: Passage;
  /** Terms that explicit links lead to, with the offset of each. */
  linkedTerms: readonly { term: Term; start: number }[];
}

/** What the linking of a section needs to know. */
export interface MentionContext {
  matcher: TermMatcher;
  homes: ReadonlyMap<Term, Home>;
  /** Number prefix of the note's module; empty outside modules. */
  module: string;
  /** Collects the terms that are named at all, be it in a heading or in code. */
  named: Set<Term>;
}

/**
 * Finds the mentions of a section. In each section the first mention of a term links, unless the
 * author has linked it before.
 */
export function findMentions(
  section: Section,
  blocks: readonly ReadBlock[],
  context: MentionContext,
): Mention[] {
  const mentions: Mention[] = [];
  const linked = new Set<Term>();
  for (const { term } of context.matcher.find(section.heading?.text ?? "")) context.named.add(term);
  for (const { block, passage, linkedTerms } of blocks) {
    const found = context.matcher.find(passage.text);
    const pending = [...linkedTerms];
    for (const name of found) {
      while (pending[0] && pending[0].start <= name.start)
        linked.add((pending.shift() as { term: Term }).term);
      context.named.add(name.term);
      if (block.kind === "heading-cell" || !isLinkable(passage, name.start, name.end)) continue;
      const { term, start, end } = name;
      const state = judge(name, section, linked, context);
      if (state === undefined) continue;
      if (state === "linked") linked.add(term);
      mentions.push({ term, section, block, passage, start, end, state });
    }
    for (const { term } of pending) linked.add(term);
  }
  return mentions;
}

/** @returns undefined for what is no mention: a name that never links, or the term's own home */
function judge(
  { term, match, isVerb }: FoundName,
  section: Section,
  linked: ReadonlySet<Term>,
  { homes, module }: MentionContext,
): Mention["state"] | undefined {
  if (match === "search" || isAtHome(section, homes.get(term))) return undefined;
  if (linked.has(term)) return "repeated";
  // 배포 is a term of its module, 배포하다 an everyday verb.
  const isSkipped = match === "module" && (isVerb || module !== term.module);
  return isSkipped ? "skipped" : "linked";
}

function isAtHome(section: Section, home: Home | undefined): boolean {
  if (!home || home.page.note !== section.note) return false;
  return home.heading === undefined || isWithin(section, home.heading);
}
