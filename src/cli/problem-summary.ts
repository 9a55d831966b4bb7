/** What is printed of a great many problems: some of each rule, and how many there are of all. */
import { type Problem, RULES } from "../catalog/problem.ts";

/** Problems that are printed one by one; a folder from another tool may have many thousands. */
const TOTAL_SHOWN = 1_000;
/** Of one rule, where there are more in all: enough to see the pattern. */
const SHOWN_OF_RULE = 5;

/** Picks the problems to print one by one, in their order. */
export function selectShown(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= TOTAL_SHOWN) return problems;
  const counts = new Map<string, number>();
  return problems.filter(({ severity, rule }) => {
    const key = `${severity} ${rule}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= SHOWN_OF_RULE;
  });
}

/** The lines that close a report: each rule's count where not all are shown, the sum, what to do. */
export function summarizeProblems(
  problems: readonly Problem[],
  shown: readonly Problem[],
): string[] {
  if (problems.length === 0) return [];
  const errors = problems.filter(({ severity }) => severity === "error");
  const isLowerable = errors.some(({ rule }) => RULES[rule].lowering !== "never");
  return [
    ...(shown.length < problems.length
      ? [
          `규칙마다 처음 ${SHOWN_OF_RULE}개만 보였다. 모두 보려면 'npm run check -- --json'.`,
          ...countRules(problems),
        ]
      : []),
    `오류 ${errors.length}개, 경고 ${problems.length - errors.length}개`,
    ...(isLowerable
      ? ["  남의 노트라면 '--lenient'를 붙인다: 고칠 수 있는 오류를 경고로 낮추고 끝까지 만든다."]
      : []),
  ];
}

/** Errors first, each by how often it occurs. */
function countRules(problems: readonly Problem[]): string[] {
  const rules = new Map<
    string,
    { severity: string; label: string; count: number; files: Set<string> }
  >();
  for (const { severity, rule, file } of problems) {
    const label = severity === "error" ? rule : `${rule} (경고)`;
    const row = rules.get(label) ?? { severity, label, count: 0, files: new Set() };
    row.count++;
    row.files.add(file);
    rules.set(label, row);
  }
  return [...rules.values()]
    .sort((a, b) =>
      a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : b.count - a.count,
    )
    .map(
      ({ label, count, files }) => `  ${String(count).padStart(6)}  ${label}, 파일 ${files.size}개`,
    );
}
