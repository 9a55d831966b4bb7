/** Prints problems: for people with an excerpt and a caret, for machines as JSON. */
import { join, relative } from "node:path";
import type { UnlinkedTerm } from "../catalog/checks/unlinked-mention.ts";
import type { Problem } from "../catalog/problem.ts";
import { readLines } from "../catalog/text-file.ts";
import { selectShown, summarizeProblems } from "./problem-summary.ts";

/** Where the command was given; a build works in the project's folder. */
export const START_FOLDER = process.cwd();

/** More columns than a terminal shows; a minified line would drown the message. */
const EXCERPT_WIDTH = 120;

/** Places printed of one term; the rest are counted. */
const PLACES_SHOWN = 5;

/** Prints the mentions that only their author can link, to standard output: they are no problem. */
export function printUnlinked(terms: readonly UnlinkedTerm[], notesFolder: string): void {
  const count = terms.reduce((sum, { places }) => sum + places.length, 0);
  if (count === 0) return;
  console.log(`\n링크하지 않은 언급 ${count}곳. 그 용어를 뜻하면 '[[이름]]'으로 적는다.`);
  for (const { term, places } of terms) {
    const shown = places.slice(0, PLACES_SHOWN).map(({ file, line, column }) => {
      return `${displayPath(notesFolder, file)}:${line}:${column}`;
    });
    const rest = places.length - shown.length;
    const more = rest > 0 ? ` 외 ${rest}곳` : "";
    console.log(`  ${term.ko}  ${shown.join("  ")}${more}`);
  }
}

/** Prints the problems, of a great many the first of each rule, and a closing count to standard error. */
export function printProblems(problems: readonly Problem[], notesFolder: string): void {
  const shown = selectShown(problems);
  if (process.env.GITHUB_ACTIONS === "true")
    for (const problem of problems) console.log(renderAnnotation(problem, notesFolder));
  const lines = new Map<string, string[]>();
  const linesOf = (file: string) => {
    const known = lines.get(file) ?? readLines(notesFolder, file);
    lines.set(file, known);
    return known;
  };
  for (const problem of shown)
    console.error(renderProblem(problem, linesOf(problem.file)[problem.line - 1], notesFolder));
  for (const line of summarizeProblems(problems, shown)) console.error(line);
}

/** Prints the problems as JSON to standard output. */
export function printJson(problems: readonly Problem[], notesFolder: string): void {
  const rows = problems.map(({ file, line, column, rule, severity, message, hint }) => ({
    file: displayPath(notesFolder, file),
    line,
    col: column,
    rule,
    severity,
    message,
    hint,
  }));
  console.log(JSON.stringify(rows, undefined, 2));
}

/**
 * Renders a problem as a GitHub workflow command, which shows it beside the line of a pull request.
 *
 * The format is that of GitHub's "workflow commands" page.
 */
export function renderAnnotation(problem: Problem, notesFolder: string): string {
  const { file, line, column, rule, severity, message, hint } = problem;
  const place = { file: displayPath(notesFolder, file), line, col: column, title: rule };
  const properties = Object.entries(place)
    .map(
      ([name, value]) =>
        `${name}=${escapeData(String(value)).replace(/:/g, "%3A").replace(/,/g, "%2C")}`,
    )
    .join(",");
  return `::${severity} ${properties}::${escapeData(`${message} ${hint}`)}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function renderProblem(problem: Problem, source: string | undefined, notesFolder: string): string {
  const { file, line, column, rule, severity, message, hint } = problem;
  const place = `${displayPath(notesFolder, file)}:${line}:${column}`;
  const label = severity === "error" ? rule : `${rule} (경고)`;
  const lines = [`${place}  ${label}  ${message}`, ...renderExcerpt(source, column), `    ${hint}`];
  return `${lines.map(disarm).join("\n")}\n`;
}

/** What an author wrote must neither steer the terminal nor turn the line around. */
function disarm(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, " ");
}

/** The author's line with a caret below the place; wide letters take two cells of a terminal. */
function renderExcerpt(source: string | undefined, column: number): string[] {
  if (source === undefined || source.trim() === "") return [];
  const start = Math.max(0, column - 1 - EXCERPT_WIDTH / 2);
  const excerpt = source.slice(start, start + EXCERPT_WIDTH);
  const before = excerpt.slice(0, column - 1 - start);
  const cells = [...before].reduce(
    (sum, letter) => sum + (/[ᄀ-ᇿ⺀-꓏가-힣豈-﫿︰-﹏！-｠]/u.test(letter) ? 2 : 1),
    0,
  );
  return [`    ${excerpt}`, `    ${" ".repeat(cells)}^`];
}

function displayPath(notesFolder: string, file: string): string {
  return relative(START_FOLDER, join(notesFolder, file));
}
