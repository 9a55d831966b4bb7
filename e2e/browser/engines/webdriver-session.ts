/** A session of WebDriver, which WebKit speaks: https://www.w3.org/TR/webdriver2/ */
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds for one command: a driver that hangs fails the test in its own words. */
const COMMAND_TIME = 30_000;
/** Milliseconds between two attempts to reach a driver that is starting, and how many. */
const START_PAUSE = 50;
const START_TRIES = 200;

export class WebDriverSession {
  readonly #address: string;

  private constructor(address: string) {
    this.#address = address;
  }

  /** Waits for a driver that was just started, and opens a window. */
  static async open(port: number): Promise<WebDriverSession> {
    const driver = `http://127.0.0.1:${port}`;
    await waitFor(`${driver}/status`);
    const { sessionId } = await send<{ sessionId: string }>("POST", `${driver}/session`, {
      capabilities: {},
    });
    return new WebDriverSession(`${driver}/session/${sessionId}`);
  }

  /** Sends a command; rejects with what the driver says is wrong with it. */
  send<Result>(command: string, body: object): Promise<Result> {
    return send("POST", `${this.#address}/${command}`, body);
  }

  async close(): Promise<void> {
    await send("DELETE", this.#address);
  }
}

async function waitFor(address: string): Promise<void> {
  for (let tries = 1; ; tries++)
    try {
      return await send("GET", address);
    } catch (error) {
      if (tries === START_TRIES) throw error;
      await pause(START_PAUSE);
    }
}

async function send<Result>(method: string, address: string, body?: object): Promise<Result> {
  const response = await fetch(address, {
    method,
    signal: AbortSignal.timeout(COMMAND_TIME),
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: Result };
  if (!response.ok) throw new Error(`${address}: ${JSON.stringify(value)}`);
  return value;
}

/** A port that nobody listens on: the driver takes one, and tells of none. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
