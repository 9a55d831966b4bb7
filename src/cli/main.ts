/** The command line: picks the command, turns what went wrong into an exit code. */
import { ProblemError } from "../catalog/problem.ts";
import { type Arguments, parseArguments, USAGE, UsageError } from "./arguments.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { dev } from "./dev.ts";

const EXIT = { content: 1, usage: 2, environment: 3 } as const;
const RUN: Record<Arguments["command"], (options: Arguments) => void | Promise<void>> = {
  build,
  check,
  dev,
};

try {
  const options = parseArguments(process.argv.slice(2));
  await RUN[options.command](options);
} catch (error) {
  process.exitCode = explain(error);
}

function explain(error: unknown): number {
  if (error instanceof ProblemError) {
    return EXIT.content;
  }
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${USAGE}`);
    return EXIT.usage;
  }
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  return EXIT.environment;
}
