/** Checks the syntax of shell scripts with bash, without running them. */
import { spawnSync } from "node:child_process";
import type { SampleFault } from "../checks/fault.ts";
import { type HeavySample, MissingToolError } from "./heavy-sample.ts";

const MESSAGE = /line (\d+): (.*)$/;
/** An unclosed quote or bracket is only missed at the end; bash says where it began. */
const BEGINNING =
  /(?:while looking for matching|from .*? on line|here-document at line)\D*?(?:on line |at line )?(\d+)?/;

/**
 * Checks one script.
 *
 * @throws {MissingToolError} without bash
 */
export async function checkShell({ text }: HeavySample): Promise<SampleFault[]> {
  const { status, stderr, error } = spawnSync("bash", ["-n"], {
    input: text,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
  });
  if (error) throw new MissingToolError("bash");
  if (status === 0 && stderr === "") return [];
  const messages = stderr.split("\n").flatMap((line) => {
    const match = MESSAGE.exec(line);
    return match ? [{ line: Number(match[1]), text: match[2] ?? "" }] : [];
  });
  const first = messages[0] ?? { line: 1, text: stderr.trim() };
  const from = BEGINNING.exec(first.text)?.[1];
  const line = from === undefined ? first.line : Number(from);
  return [
    { line, column: 1, message: `셸 문법: ${first.text}`, hint: "따옴표와 괄호를 확인한다." },
  ];
}
