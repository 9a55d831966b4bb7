/** What can be wrong with notes: one shape for every check, one table of rules. */

export type Severity = "error" | "warning";

/**
 * Who may lower a rule to a warning. Nobody, where reading on would be unsafe or impossible; only
 * `--lenient`, for notes of others, where text would be lost; otherwise the site itself, too.
 */
type Lowering = "never" | "lenient" | "site";

/** Every rule with its default severity. */
export const RULES = {
  "unsafe-input": { severity: "error", lowering: "never" },
  "unreadable-file": { severity: "error", lowering: "never" },
  encoding: { severity: "error", lowering: "never" },
  "parse-limit": { severity: "error", lowering: "never" },
  "front-matter": { severity: "error", lowering: "site" },
  "site-data": { severity: "error", lowering: "never" },
  "raw-html": { severity: "error", lowering: "site" },
  "lost-text": { severity: "error", lowering: "lenient" },
  "lost-footnote": { severity: "error", lowering: "lenient" },
  "nesting-limit": { severity: "error", lowering: "lenient" },
  "unclosed-fence": { severity: "error", lowering: "site" },
  "unclosed-comment": { severity: "error", lowering: "site" },
  "leftover-emphasis": { severity: "error", lowering: "site" },
  "dead-link": { severity: "error", lowering: "site" },
  "dead-anchor": { severity: "error", lowering: "site" },
  "dead-image": { severity: "error", lowering: "site" },
  "dead-include": { severity: "error", lowering: "site" },
  "dead-wikilink": { severity: "error", lowering: "site" },
  "dead-term-home": { severity: "error", lowering: "site" },
  "duplicate-id": { severity: "error", lowering: "site" },
  "dead-asset": { severity: "error", lowering: "site" },
  annotation: { severity: "error", lowering: "site" },
  picture: { severity: "error", lowering: "site" },
  question: { severity: "error", lowering: "site" },
  sample: { severity: "error", lowering: "site" },
  "output-collision": { severity: "error", lowering: "lenient" },
  "foreign-front-matter": { severity: "warning", lowering: "site" },
  "unread-note": { severity: "warning", lowering: "site" },
  "empty-note": { severity: "warning", lowering: "site" },
  "missing-footnote": { severity: "warning", lowering: "site" },
  "unused-definition": { severity: "warning", lowering: "site" },
  "repeated-definition": { severity: "warning", lowering: "site" },
  "hidden-comment": { severity: "warning", lowering: "site" },
  "unportable-name": { severity: "warning", lowering: "site" },
  "external-image": { severity: "warning", lowering: "site" },
  "missing-alt": { severity: "warning", lowering: "site" },
  "heading-order": { severity: "warning", lowering: "site" },
  "unknown-option": { severity: "warning", lowering: "site" },
  "unknown-language": { severity: "warning", lowering: "site" },
  "unused-term": { severity: "warning", lowering: "site" },
  "orphan-page": { severity: "warning", lowering: "site" },
  "stale-status": { severity: "warning", lowering: "site" },
  "highlight-limit": { severity: "warning", lowering: "site" },
} as const satisfies Record<string, { severity: Severity; lowering: Lowering }>;

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
 * @param lenient turns errors into warnings where that is safe
 */
export function rateFindings(
  findings: readonly Finding[],
  overrides: SeverityOverrides,
  lenient: boolean,
): Problem[] {
  return findings
    .map((finding) => ({ ...finding, severity: rateRule(finding.rule, overrides, lenient) }))
    .sort(compareFindings)
    .filter((problem, index, sorted) => !isSame(problem, sorted[index - 1]));
}

/** A file that two notes show is read for each of them. */
function isSame(problem: Problem, before: Problem | undefined): boolean {
  return before !== undefined && compareFindings(problem, before) === 0;
}

function rateRule(rule: Rule, overrides: SeverityOverrides, lenient: boolean): Severity {
  if (lenient && RULES[rule].lowering !== "never") return "warning";
  return overrides[rule] ?? RULES[rule].severity;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    compareTexts(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareTexts(a.rule, b.rule) ||
    compareTexts(a.message, b.message)
  );
}
