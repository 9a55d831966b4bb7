/** One build at a time for each output: a file beside it names the process that is at work. */
import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { hostname, uptime } from "node:os";
import { EnvironmentError } from "./system-error.ts";

/** Milliseconds after which a build of another machine is taken for dead: none takes so long. */
const FOREIGN_AGE = 30 * 60 * 1000;
/** Milliseconds a lock may be empty: its writer was ended between making and filling it. */
const EMPTY_AGE = 5_000;

interface Holder {
  pid: number;
  host: string;
}

/**
 * Takes the lock.
 *
 * @param path absolute path of the lock file
 * @returns a function that gives the lock back
 * @throws {EnvironmentError} when a living build has it
 */
export function takeLock(path: string): () => void {
  const own = JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder);
  if (!tryWrite(path, own)) {
    const text = readLock(path);
    if (text !== undefined && !isStale(path, text)) throw heldBy(path, text);
    if (text !== undefined) removeStale(path, text);
    if (!tryWrite(path, own)) throw heldBy(path, readLock(path) ?? "");
  }
  return () => {
    if (readLock(path) === own) rmSync(path, { force: true });
  };
}

function tryWrite(path: string, text: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(path, "wx");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
  try {
    writeFileSync(descriptor, text);
    return true;
  } catch (error) {
    // On a full disk the file is made but stays empty.
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

function readLock(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function isStale(path: string, text: string): boolean {
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  // A clock that was set back leaves locks of the future.
  const distance = Math.abs(age);
  const holder = parseHolder(text);
  if (!holder) return distance > EMPTY_AGE;
  if (holder.host !== hostname()) return distance > FOREIGN_AGE;
  // Numbers start anew when a machine does.
  if (age > uptime() * 1000) return true;
  // Containers give the same number to every first process.
  return holder.pid === process.pid || !isAlive(holder.pid);
}

function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, host } = JSON.parse(text);
    return Number.isInteger(pid) && pid > 0 && typeof host === "string" ? { pid, host } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process is alive, too.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Two builds may find the same stale lock; the one that takes a new lock by it puts it back. */
function removeStale(path: string, text: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if (readLock(aside) !== text)
    try {
      linkSync(aside, path);
    } catch {
      // A third build was quicker: the lock is held either way.
    }
  rmSync(aside, { force: true });
}

function heldBy(path: string, text: string): EnvironmentError {
  const holder = parseHolder(text);
  const who = holder ? ` (${holder.host}의 프로세스 ${holder.pid})` : "";
  return new EnvironmentError(
    `다른 빌드${who}가 같은 사이트를 만들고 있다. 끝난 뒤에 다시 한다. 그런 빌드가 없다면 '${path}'를 지운다.`,
  );
}
