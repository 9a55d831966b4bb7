/** What can be wrong with notes: one shape for every check, one table of rules. */

export type Severity = "error" | "warning";

/**
 * Every rule: its default severity, and whether a lenient build may go on. What is unsafe stays
 * refused even then.
 */
export const RULES = {
  "unsafe-input": { severity: "error", lenient: false },
  "unreadable-file": { severity: "error", lenient: false },
  encoding: { severity: "error", lenient: false },
  "parse-limit": { severity: "error", lenient: false },
  "front-matter": { severity: "error", lenient: true },
  "site-data": { severity: "error", lenient: false },
  "raw-html": { severity: "error", lenient: true },
  "lost-text": { severity: "error", lenient: true },
  "lost-footnote": { severity: "error", lenient: true },
  "nesting-limit": { severity: "error", lenient: true },
  "unclosed-fence": { severity: "error", lenient: true },
  "unclosed-comment": { severity: "error", lenient: true },
  "leftover-emphasis": { severity: "error", lenient: true },
  "dead-link": { severity: "error", lenient: true },
  "dead-anchor": { severity: "error", lenient: true },
  "dead-image": { severity: "error", lenient: true },
  "dead-include": { severity: "error", lenient: true },
  "dead-wikilink": { severity: "error", lenient: true },
  "dead-term-home": { severity: "error", lenient: true },
  "duplicate-id": { severity: "error", lenient: true },
  "dead-asset": { severity: "error", lenient: true },
  annotation: { severity: "error", lenient: true },
  picture: { severity: "error", lenient: true },
  question: { severity: "error", lenient: true },
  sample: { severity: "error", lenient: true },
  "output-collision": { severity: "error", lenient: true },
  "empty-note": { severity: "warning", lenient: true },
  "missing-footnote": { severity: "warning", lenient: true },
  "unused-definition": { severity: "warning", lenient: true },
  "repeated-definition": { severity: "warning", lenient: true },
  "hidden-comment": { severity: "warning", lenient: true },
  "unportable-name": { severity: "warning", lenient: true },
  "external-image": { severity: "warning", lenient: true },
  "missing-alt": { severity: "warning", lenient: true },
  "heading-order": { severity: "warning", lenient: true },
  "unknown-language": { severity: "warning", lenient: true },
  "unused-term": { severity: "warning", lenient: true },
  "orphan-page": { severity: "warning", lenient: true },
  "stale-status": { severity: "warning", lenient: true },
  "highlight-limit": { severity: "warning", lenient: true },
} as const satisfies Record<string, { severity: Severity; lenient: boolean }>;

export type Rule = keyof typeof RULES;

/** Something wrong at a place of the author's files. */
export interface Problem {
  /** Path relative to the notes folder, with slashes. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  rule: Rule;
  severity: Severity;
  /** What is wrong. */
  message: string;
  /** How to mend it. */
  hint: string;
}

/** Severities that a site sets itself, in its `guseul.yaml`. */
export type SeverityOverrides = Partial<Record<Rule, Severity>>;

/** A problem before its severity is known. */
export type Finding = Omit<Problem, "severity">;

/** Thrown when notes cannot become a site; carries everything that was found. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const errors = problems.filter((problem) => problem.severity === "error");
    super(`노트에서 오류 ${errors.length}개를 찾았다.`);
    this.name = "ProblemError";
    this.problems = problems;
  }
}

/**
 * Gives findings their severity and sorts them by place, so that the same notes always print the
 * same list.
 *
 * @param lenient turns errors that lose nothing unsafe into warnings
 */
export function rateFindings(
  findings: readonly Finding[],
  overrides: SeverityOverrides,
  lenient: boolean,
): Problem[] {
  return findings
    .map((finding) => ({ ...finding, severity: rateRule(finding.rule, overrides, lenient) }))
    .sort(comparePlaces);
}

function rateRule(rule: Rule, overrides: SeverityOverrides, lenient: boolean): Severity {
  if (lenient && RULES[rule].lenient) return "warning";
  return overrides[rule] ?? RULES[rule].severity;
}

function comparePlaces(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1);
}
