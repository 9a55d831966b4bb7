/** Drives an installed Firefox, with the settings that its readers have. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { PROJECT } from "../../guseul.ts";
import { BidiSession } from "./bidi-session.ts";
import { startChild } from "./child.ts";
import type { ActionSource, Engine } from "./engine.ts";

/** Emptied by the next run; and below the project, for a Firefox from a snap sees no temporary folder. */
const PROFILES = join(PROJECT, "test-results/browser");
const PREFERENCES = {
  // Its settings for tests let a page on the disk read the files beside it.
  "remote.prefs.recommended": false,
  // What a fresh profile would ask the network for.
  "app.normandy.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
};
const EVENTS = ["log.entryAdded", "network.fetchError"];

interface Context {
  context: string;
}

interface Evaluation {
  result?: { value: string };
  exceptionDetails?: { text: string };
}

/** Starts it without a window. */
export async function startFirefox(executable: string): Promise<Engine> {
  const profile = await makeProfile();
  const browser = startChild(
    executable,
    ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0", "about:blank"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const mishaps: string[] = [];
  const session = await BidiSession.connect(await findAddress(browser), (method, params) => {
    const mishap = findMishap(method, params);
    if (mishap) mishaps.push(mishap);
  });
  // A tab of its own has the focus; the first one leaves it to the address bar.
  const { context } = await session.send<Context>("browsingContext.create", { type: "tab" });
  await session.send("session.subscribe", { events: EVENTS, contexts: [context] });
  return {
    ...createPage(session, context),
    mishaps,
    async close() {
      const ended = once(browser, "exit");
      // It may end before it answers.
      void session.send("browser.close", {});
      await ended;
      await rm(profile, { recursive: true, force: true });
    },
  };
}

function createPage(session: BidiSession, context: string) {
  return {
    async open(url: string) {
      await session.send("browsingContext.navigate", { context, url, wait: "complete" });
    },
    async evaluate(expression: string) {
      const { result, exceptionDetails } = await session.send<Evaluation>("script.evaluate", {
        expression,
        awaitPromise: true,
        target: { context },
      });
      if (!result) throw new Error(exceptionDetails?.text);
      return result.value;
    },
    async perform(source: ActionSource) {
      await session.send("input.performActions", { context, actions: [source] });
    },
  };
}

async function makeProfile(): Promise<string> {
  await mkdir(PROFILES, { recursive: true });
  const profile = await mkdtemp(join(PROFILES, "firefox-"));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile, "user.js"), lines.join(""));
  return profile;
}

function findAddress(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    browser.once("error", reject);
    browser.once("exit", (code) => reject(new Error(`Firefox ended: ${code}\n${said.join("\n")}`)));
    // Goes on reading after the address: a full pipe would halt the browser.
    if (browser.stderr)
      createInterface(browser.stderr).on("line", (line) => {
        said.push(line);
        const [, address] = /WebDriver BiDi listening on (\S+)/.exec(line) ?? [];
        if (address) resolve(`${address}/session`);
      });
  });
}

function findMishap(method: string, params: object): string | undefined {
  if (method === "network.fetchError") {
    const { errorText, request } = params as { errorText: string; request: { url: string } };
    // The search loads ahead; going on to the next page ends that.
    return errorText === "NS_BINDING_ABORTED" ? undefined : `${errorText} ${request.url}`;
  }
  const { level, text } = params as { level: string; text: string };
  return level === "error" || level === "warn" ? text : undefined;
}
