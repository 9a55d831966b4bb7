/** The command line: picks the command, turns what went wrong into an exit code. */
import { resolve } from "node:path";
import { ProblemError } from "../catalog/problem.ts";
import { type Arguments, parseArguments, USAGE, UsageError } from "./arguments.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { dev } from "./dev.ts";
import { links } from "./links/links.ts";
import { mendOutput } from "./staging.ts";
import { describeSystemError } from "./system-error.ts";

const EXIT = { content: 1, usage: 2, environment: 3 } as const;
const RUN: Record<
  Arguments["command"],
  (options: Arguments) => void | Promise<void> | Promise<number>
> = {
  build,
  check,
  dev,
  links,
};

let isPrinted = true;
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // `npm run check | head` closes the pipe early; what was asked for is done all the same.
    if (error.code === "EPIPE") return;
    if (stream === process.stdout) console.error(describeSystemError(error));
    isPrinted = false;
    process.exitCode = EXIT.environment;
  });

const code = await run(process.argv.slice(2)).catch(explain);
process.exitCode = isPrinted ? code : EXIT.environment;

async function run(words: string[]): Promise<number> {
  const options = parseArguments(words);
  await mendOutput(resolve(options.output));
  return (await RUN[options.command](options)) ?? 0;
}

function explain(error: unknown): number {
  if (error instanceof ProblemError) {
    return EXIT.content;
  }
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${USAGE}`);
    return EXIT.usage;
  }
  console.error(describeSystemError(error) ?? describeDefect(error));
  return EXIT.environment;
}

/** What is neither the notes' fault nor the machine's is ours; the trace helps whoever mends it. */
function describeDefect(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `생성기의 잘못으로 멈췄다. 이 글과 함께 알려 주면 고칠 수 있다.\n${trace}`;
}
