/** One page of a browser, and what a reader does there. */
import { setTimeout as pause } from "node:timers/promises";
import type { Engine } from "./engine.ts";

/** Milliseconds to wait for what a page should come to, and between two looks. */
const PATIENCE = 15_000;
const LOOK_PAUSE = 50;

/** WebDriver's names of keys: https://www.w3.org/TR/webdriver2/#keyboard-actions */
export const KEYS = {
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Escape: "\uE00C",
  ArrowDown: "\uE015",
} as const;

/** What is there to see: nothing that a condition takes for false. */
type Seen<Result> = Exclude<Result, undefined | null | false | 0 | "">;

export class Tab {
  readonly #startEngine: () => Promise<Engine>;
  #started: Engine | undefined;

  constructor(startEngine: () => Promise<Engine>) {
    this.#startEngine = startEngine;
  }

  async start(): Promise<void> {
    this.#started = await this.#startEngine();
  }

  async close(): Promise<void> {
    await this.#started?.close();
  }

  get #engine(): Engine {
    if (!this.#started) throw new Error("the browser was not started");
    return this.#started;
  }

  async open(url: string): Promise<void> {
    await this.#engine.open(url);
  }

  /** Runs a function on the page; arguments and result travel as JSON. */
  async evaluate<Words extends unknown[], Result>(
    look: (...words: Words) => Result | Promise<Result>,
    ...words: Words
  ): Promise<Result> {
    const answer = await this.#engine.evaluate(`(async () => {
      try {
        return JSON.stringify({ value: await (${look})(...${JSON.stringify(words)}) });
      } catch (error) {
        return JSON.stringify({ error: String(error) });
      }
    })()`);
    const { value, error } = JSON.parse(answer) as { value: Result; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  }

  /**
   * Looks at the page until there is something to see, also while another page is being opened.
   *
   * @param what for the message when there never is
   * @returns what the look saw
   */
  async waitFor<Words extends unknown[], Result>(
    what: string,
    look: (...words: Words) => Result | Promise<Result>,
    ...words: Words
  ): Promise<Seen<Result>> {
    const end = performance.now() + PATIENCE;
    let last: unknown;
    while (performance.now() < end) {
      last = await this.evaluate(look, ...words).catch((error: unknown) => error);
      if (last && !(last instanceof Error)) return last as Seen<Result>;
      await pause(LOOK_PAUSE);
    }
    throw new Error(`${what}: ${PATIENCE / 1000}초를 기다렸으나 ${last}`);
  }

  /** Types keys one after another. */
  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: "keyDown" as const, value },
      { type: "keyUp" as const, value },
    ]);
    await this.#engine.perform({ type: "key", id: "keyboard", actions });
  }

  /** Presses a key while another is held down. */
  async chord(held: string, key: string): Promise<void> {
    const actions = [held, key].map((value) => ({ type: "keyDown" as const, value }));
    const releases = [key, held].map((value) => ({ type: "keyUp" as const, value }));
    await this.#engine.perform({ type: "key", id: "keyboard", actions: [...actions, ...releases] });
  }

  /** Clicks the middle of the first element that a selector finds. */
  async click(selector: string): Promise<void> {
    const point = await this.waitFor(
      selector,
      (selector) => {
        const element = document.querySelector(selector);
        element?.scrollIntoView({ block: "center", behavior: "instant" });
        const box = element?.getBoundingClientRect();
        return (
          box && { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
        );
      },
      selector,
    );
    await this.#engine.perform({
      type: "pointer",
      id: "mouse",
      actions: [
        { type: "pointerMove", ...point },
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ],
    });
  }

  /** What went wrong since the last time this was asked. */
  async takeMishaps(): Promise<string[]> {
    // Engines that are not told of mishaps collect them when they evaluate.
    await this.evaluate(() => undefined);
    return this.#engine.mishaps.splice(0);
  }
}
