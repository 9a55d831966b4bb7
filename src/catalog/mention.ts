/** Finds where a note speaks of terms, and which of these places link by themselves. */
import type { Term } from "./glossary.ts";
import type { Home } from "./home.ts";
import type { FoundName, NameMatcher } from "./name-matcher.ts";
import { isLinkable, type Passage } from "./passage.ts";
import { isWithin, type Section, type SectionBlock } from "./section.ts";

/** A place that names a term. */
export interface Mention {
  term: Term;
  section: Section;
  block: SectionBlock;
  /** The running text, and the stretch of it that is the name. */
  text: string;
  start: number;
  end: number;
  /** False for an everyday word: only its author knows whether it means the term. */
  isLinked: boolean;
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
  matcher: NameMatcher<Term>;
  homes: ReadonlyMap<Term, Home>;
  /** Number prefix of the note's module; empty outside modules. */
  module: string;
  /** Collects the terms that are named at all, be it in a heading or in code. */
  named: Set<Term>;
}

/**
 * Finds the mentions of a section. In each section the first mention of a term links, unless the
 * author has linked it before; what comes after it is left out.
 */
export function findMentions(
  section: Section,
  blocks: readonly ReadBlock[],
  context: MentionContext,
): Mention[] {
  const mentions: Mention[] = [];
  const linked = new Set<Term>();
  const unsure = new Set<Term>();
  for (const { owner } of context.matcher.find(section.heading?.text ?? ""))
    context.named.add(owner);
  for (const { block, passage, linkedTerms } of blocks) {
    for (const name of context.matcher.find(passage.text)) {
      const { owner: term, start, end } = name;
      context.named.add(term);
      const isLinkedBefore = linkedTerms.some((link) => link.term === term && link.start < start);
      if (isLinkedBefore || linked.has(term) || block.kind === "label") continue;
      const isLinked = canLink(name, section, context);
      if (isLinked === undefined || !isLinkable(passage, start, end)) continue;
      const done = isLinked ? linked : unsure;
      if (!done.has(term))
        mentions.push({ term, section, block, text: passage.text, start, end, isLinked });
      done.add(term);
    }
    for (const { term } of linkedTerms) linked.add(term);
  }
  return mentions;
}

/** @returns undefined for what is no mention: a name that never links, a verb, or the term's own home */
function canLink(
  { owner: term, match, isVerb }: FoundName<Term>,
  section: Section,
  { homes, module }: MentionContext,
): boolean | undefined {
  // 배포 is a term of its module, 배포하다 an everyday verb.
  if (match === "search" || (match === "module" && isVerb)) return undefined;
  if (isAtHome(section, homes.get(term))) return undefined;
  return match === "auto" || module === term.module;
}

function isAtHome(section: Section, home: Home | undefined): boolean {
  if (!home || home.page.note !== section.note) return false;
  return home.heading === undefined || isWithin(section, home.heading);
}
