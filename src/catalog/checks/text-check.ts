/** Checks one note by itself, with every check that needs no other. */
import type { Note } from "../note.ts";
import type { Finding } from "../problem.ts";
import { checkAlternativeTexts } from "./alternative-text-check.ts";
import { checkComments } from "./comment-check.ts";
import { checkDefinitions } from "./definition-check.ts";
import { checkEmphasis } from "./emphasis-check.ts";
import { checkFenceOptions } from "./fence-option-check.ts";
import { checkHeadings } from "./heading-check.ts";
import { checkRawHtml } from "./raw-html-check.ts";
import type { Report } from "./report.ts";
import { checkStructure } from "./structure-check.ts";

const CHECKS: readonly ((note: Note, report: Report) => void)[] = [
  checkRawHtml,
  checkComments,
  checkEmphasis,
  checkHeadings,
  checkAlternativeTexts,
  checkDefinitions,
  checkStructure,
  checkFenceOptions,
];

/** Checks one note. */
export function checkText(note: Note): Finding[] {
  const findings: Finding[] = [];
  for (const check of CHECKS)
    check(note, (position, rule, message, hint) =>
      findings.push({ file: note.path, ...position, rule, message, hint }),
    );
  return findings;
}
