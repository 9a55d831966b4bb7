/** Drives an installed WebKitGTK on a screen of its own. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { startChild } from "./child.ts";
import type { ActionSource, Engine } from "./engine.ts";
import { findFreePort, WebDriverSession } from "./webdriver-session.ts";

/**
 * Keeps what goes wrong on a page, from the first evaluation there on: the driver tells nothing of
 * it, and a driven browser is a private session, whose console WebKit writes nowhere.
 */
const WATCH = `window.mishaps ??= ((mishaps) => {
  addEventListener("error", ({ message, target }) => {
    mishaps.push(message ?? "loading failed: " + (target.src ?? target.href));
  }, true);
  addEventListener("unhandledrejection", ({ reason }) => mishaps.push(String(reason)));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    mishaps.push(violatedDirective + ": " + blockedURI);
  });
  for (const level of ["error", "warn"])
    console[level] = (...words) => mishaps.push(words.join(" "));
  return mishaps;
})([])`;

/** Starts it. */
export async function startWebKit(driver: string): Promise<Engine> {
  const screen = startChild("Xvfb", ["-displayfd", "1", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const port = await findFreePort();
  const browser = startChild(driver, [`--port=${port}`], {
    stdio: "ignore",
    env: {
      ...process.env,
      DISPLAY: `:${await readLine(screen)}`,
      // The browser's sandbox starts neither for root nor in most containers.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    },
  });
  const session = await WebDriverSession.open(port);
  return {
    ...createPage(session),
    async close() {
      await session.close();
      browser.kill();
      screen.kill();
    },
  };
}

function createPage(session: WebDriverSession) {
  const mishaps: string[] = [];
  return {
    mishaps,
    async open(url: string) {
      await session.send("url", { url });
    },
    async evaluate(expression: string) {
      const script = `const done = arguments[0]; ${WATCH};
        (${expression}).then((value) => done([value, mishaps.splice(0)]));`;
      const [value, found] = await session.send<[string, string[]]>("execute/async", {
        script,
        args: [],
      });
      mishaps.push(...found);
      return value;
    },
    async perform(source: ActionSource) {
      await session.send("actions", { actions: [source] });
    },
  };
}

async function readLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error("the screen was started without a pipe");
  const [chunk] = await once(stdout, "data");
  return String(chunk).trim();
}
