/** Ends work that takes too long: regular expressions and parsers meet input nobody thought of. */
import { createContext, Script } from "node:vm";

/** Calls what its context holds; `vm` can end a running script, and all it has called. */
const CALL = new Script("task()");
/** Made once: a context costs more than most of what runs in it. */
const CONTEXT = createContext({ task: () => {} });

/**
 * Runs a function for a limited time.
 *
 * @param limit milliseconds
 * @param task must leave nothing half done behind when it is ended
 * @returns undefined when the time was up
 */
export function runWithin<Result>(
  limit: number,
  task: () => Result,
): { result: Result } | undefined {
  let outcome: { result: Result } | undefined;
  CONTEXT.task = () => {
    outcome = { result: task() };
  };
  try {
    CALL.runInContext(CONTEXT, { timeout: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    return undefined;
  }
  return outcome;
}
