/**
 * Remembers what Markdown takes out of a note's running text (targets, labels, definitions,
 * markers), so that checks can tell what is hidden by design from what is lost.
 */
import type MarkdownIt from "markdown-it";
import type { RuleBlock } from "markdown-it/lib/parser_block.mjs";
import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";

/** A link target or a footnote that is defined apart from the text that uses it. */
export interface Definition {
  kind: "link" | "footnote";
  /** As written, without brackets. */
  label: string;
  /** First line, from 0, and the line after the last. */
  lines: [number, number];
  isUsed: boolean;
  /** Another definition of the same label counts instead. */
  isRepeated: boolean;
}

/** What one parse of a note collects; markdown-it hands it to every rule as `env`. */
export interface ParseEnv {
  /** Pieces of the source that show up nowhere, or not as text. */
  asides: string[];
  definitions: Definition[];
  usedLabels: Set<string>;
  footnotes?: { refs?: Record<string, number> };
}

/** Makes markdown-it's own rules fill the {@link ParseEnv}. */
export function recordAsides(md: MarkdownIt): void {
  const { normalizeReference } = md.utils;
  md.core.ruler.before("normalize", "asides", ({ env }) => {
    Object.assign(env, { asides: [], definitions: [], usedLabels: new Set() });
  });
  wrapBlockRule(md, "reference", "link", []);
  wrapBlockRule(md, "footnote_def", "footnote", ["paragraph", "reference"]);
  for (const name of ["link", "image"])
    md.inline.ruler.at(name, recordTarget(findRule<RuleInline>(md.inline.ruler, name), name));
  md.core.ruler.push("definitions", ({ env }: { env: ParseEnv }) => {
    const links = new Set<string>();
    const footnotes = new Set<string>();
    for (const definition of env.definitions.filter(({ kind }) => kind === "link")) {
      const label = normalizeReference(definition.label);
      definition.isRepeated = links.has(label);
      definition.isUsed = env.usedLabels.has(label);
      links.add(label);
    }
    // Of equal link labels the first counts, of equal footnotes the last.
    for (const definition of env.definitions.filter(({ kind }) => kind !== "link").reverse()) {
      definition.isRepeated = footnotes.has(definition.label);
      definition.isUsed = (env.footnotes?.refs?.[`:${definition.label}`] ?? -1) >= 0;
      footnotes.add(definition.label);
    }
  });
}

/** markdown-it has no public getter for a rule; `__rules__` is what its own `at()` searches. */
export function findRule<Rule>(ruler: object, name: string): Rule {
  const { __rules__: rules } = ruler as { __rules__: { name: string; fn: Rule }[] };
  const rule = rules.find((entry) => entry.name === name);
  if (!rule) throw new Error(`markdown-it has no rule ${name}`);
  return rule.fn;
}

function wrapBlockRule(
  md: MarkdownIt,
  name: string,
  kind: Definition["kind"],
  alt: string[],
): void {
  const rule = findRule<RuleBlock>(md.block.ruler, name);
  const record: RuleBlock = (state, startLine, endLine, silent) => {
    if (!rule(state, startLine, endLine, silent)) return false;
    if (silent) return true;
    const env: ParseEnv = state.env;
    const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
    const label = state.src.slice(
      start + (kind === "link" ? 1 : 2),
      state.src.indexOf("]:", start),
    );
    const lines: [number, number] = [startLine, state.line];
    env.definitions.push({ kind, label, lines, isUsed: false, isRepeated: false });
    return true;
  };
  md.block.ruler.at(name, record, { alt });
}

/**
 *     [배포](<deploy.md> "제목")    [배포][label]
 *          ^^^^^^^^^^^^^^^^^^^         ^^^^^^^^  of an image, the text before it as well
 */
function recordTarget(rule: RuleInline, name: string): RuleInline {
  return (state, silent) => {
    const start = state.pos;
    if (!rule(state, silent)) return false;
    if (silent) return true;
    const env: ParseEnv = state.env;
    const open = name === "image" ? start + 1 : start;
    const close = state.md.helpers.parseLinkLabel(state, open, name === "link");
    env.asides.push(state.src.slice(name === "image" ? start : close, state.pos));
    const target = state.src.slice(close + 1, state.pos);
    if (target.startsWith("(")) return true;
    const label = target.slice(1, -1) || state.src.slice(open + 1, close);
    env.usedLabels.add(state.md.utils.normalizeReference(label));
    return true;
  };
}
