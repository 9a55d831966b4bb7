/** Runs work on many hosts at once and on each host one after another. */
import { setTimeout as sleep } from "node:timers/promises";

/** Hosts under way at once. */
const PARALLEL_HOSTS = 8;

/**
 * Runs a task for each address.
 *
 * @param pause milliseconds between two addresses of one host
 * @param task says whether the host may be asked again
 * @returns addresses of hosts that wanted no more, which were not asked
 */
export async function forEachPolitely(
  urls: readonly string[],
  pause: number,
  task: (url: string) => Promise<boolean>,
): Promise<string[]> {
  const left: string[] = [];
  const byHost = new Map<string, string[]>();
  for (const url of urls) {
    const { host } = new URL(url);
    byHost.set(host, [...(byHost.get(host) ?? []), url]);
  }
  const hosts = [...byHost.values()];
  await Promise.all(
    Array.from({ length: PARALLEL_HOSTS }, async () => {
      for (let host = hosts.shift(); host; host = hosts.shift())
        for (const [index, url] of host.entries()) {
          if (index > 0) await sleep(pause);
          if (await task(url)) continue;
          left.push(...host.slice(index + 1));
          break;
        }
    }),
  );
  return left;
}
