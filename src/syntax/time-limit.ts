/** Ends work that takes too long: regular expressions and parsers meet input nobody thought of. */
import { createContext, Script } from "node:vm";

/** Calls what its context holds; `vm` can end a running script, and all it has called. */
const CALL = new Script("task()");
/** Made once: a context costs more than most of what runs in it. */
const CONTEXT: { task?: (() => void) | undefined } = createContext({ task: undefined });

/** Milliseconds that one watch covers: it is a thread, and starting one takes longer than most tasks. */
const WATCH = 50;

/**
 * Runs functions one after another, each for a limited time.
 *
 * @param limit milliseconds for each; one may get a few more
 * @param tasks must leave nothing half done behind when they are ended
 * @returns their results in order, undefined for each whose time was up
 */
export function runEachWithin<Result>(
  limit: number,
  tasks: readonly (() => Result)[],
): ({ result: Result } | undefined)[] {
  const outcomes: ({ result: Result } | undefined)[] = tasks.map(() => undefined);
  let running = -1;
  const runSome = () => {
    const end = performance.now() + WATCH;
    while (running + 1 < tasks.length && performance.now() < end) {
      const task = tasks[++running];
      if (task) outcomes[running] = { result: task() };
    }
  };
  // A task that is ended has no outcome; the next watch goes on behind it.
  while (running + 1 < tasks.length) runWithin(WATCH + limit, runSome);
  return outcomes;
}

function runWithin(limit: number, task: () => void): void {
  CONTEXT.task = task;
  try {
    CALL.runInContext(CONTEXT, { timeout: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
  } finally {
    // What the task holds on to may be large.
    CONTEXT.task = undefined;
  }
}
