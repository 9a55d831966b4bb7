/** Programs that a test worker starts. */
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";

/** Starts a program that ends with the worker at the latest, also when the worker fails. */
export function startChild(
  command: string,
  words: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const child = spawn(command, words, options);
  process.once("exit", () => child.kill());
  return child;
}
