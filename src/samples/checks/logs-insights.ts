/** Checks CloudWatch Logs Insights queries: commands, quotes and brackets. */
import { findNearest } from "../../text/distance.ts";
import type { SampleFault } from "./fault.ts";

/** Commands of the Logs Insights QL; from "CloudWatch Logs Insights language query syntax". */
const COMMANDS =
  "fields filter filterIndex stats sort limit parse display dedup pattern diff anomaly unmask unnest lookup SOURCE".split(
    " ",
  );
const CLOSING: Record<string, string> = { "(": ")", "[": "]", "{": "}" };
const QUOTED = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`[^`\n]*`|\/(?:\\.|[^/\\\n])+\//g;

/** Checks a file with one or more queries, divided by blank lines. */
export function checkInsightsQuery(text: string): SampleFault[] {
  const faults: SampleFault[] = [];
  let startsQuery = true;
  for (const [index, source] of text.split("\n").entries()) {
    const line = index + 1;
    const report = (column: number, message: string, hint: string) =>
      faults.push({ line, column, message, hint });
    const quoted = source.replace(QUOTED, (string) => "s".repeat(string.length));
    const code = quoted.replace(/#.*/, "");
    if (code.trim() === "") {
      if (source.trim() === "") startsQuery = true;
      continue;
    }
    checkBrackets(code, report);
    let offset = 0;
    for (const [part, stage] of code.split("|").entries()) {
      const column = offset + stage.length - stage.trimStart().length + 1;
      offset += stage.length + 1;
      // A command goes on over lines until the next bar.
      if (part === 0 && !startsQuery) continue;
      checkCommand(stage, column, report);
    }
    startsQuery = false;
  }
  return faults;
}

type Report = (column: number, message: string, hint: string) => void;

function checkCommand(stage: string, column: number, report: Report): void {
  const command = /^\s*(\w+)/.exec(stage)?.[1];
  if (command === undefined) {
    if (stage.trim() !== "") report(column, "쿼리의 명령이 없다.", `명령: ${COMMANDS.join(", ")}.`);
    return;
  }
  if (!COMMANDS.some((known) => known.toLowerCase() === command.toLowerCase())) {
    const nearest = findNearest(command, COMMANDS);
    const hint = nearest ? `'${nearest}'인지 확인한다.` : `명령: ${COMMANDS.join(", ")}.`;
    report(column, `'${command}' 명령은 없다.`, hint);
  } else if (command === "limit" && !/^\s*limit\s+\d+\s*$/i.test(stage))
    report(column, "limit 뒤에는 숫자가 온다.", "'limit 50'처럼 적는다.");
  else if (command === "sort" && !/^\s*sort\s+[@\w.]+(?:\s+(?:asc|desc))?/i.test(stage))
    report(column, "sort 뒤에는 필드가 온다.", "'sort @timestamp desc'처럼 적는다.");
  else if (/^\s*\w+\s*$/.test(stage) && command !== "pattern")
    report(column, `'${command}' 뒤가 비어 있다.`, "무엇을 할지 적는다.");
}

function checkBrackets(code: string, report: Report): void {
  const open: { bracket: string; column: number }[] = [];
  for (const [index, character] of [...code].entries()) {
    const column = index + 1;
    if (character in CLOSING) open.push({ bracket: character, column });
    else if (")]}".includes(character)) {
      const top = open.pop();
      if (!top || CLOSING[top.bracket] !== character)
        report(column, `'${character}'의 짝이 없다.`, "괄호를 맞춘다.");
    } else if (character === '"' || character === "'")
      report(column, "따옴표가 닫히지 않았다.", "따옴표를 맞춘다.");
  }
  for (const { bracket, column } of open)
    report(column, `'${bracket}'의 짝이 없다.`, "괄호를 맞춘다.");
}
