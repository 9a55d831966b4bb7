/** What the tests need of a browser that Playwright cannot drive. */

/** Input as WebDriver describes it: https://www.w3.org/TR/webdriver2/#actions */
export type ActionSource =
  | { type: "key"; id: string; actions: { type: "keyDown" | "keyUp"; value: string }[] }
  | { type: "pointer"; id: string; actions: PointerAction[] };
type PointerAction =
  | { type: "pointerMove"; x: number; y: number }
  | { type: "pointerDown" | "pointerUp"; button: number };

/** A running browser with one open page. */
export interface Engine {
  /** What went wrong on its pages so far. */
  readonly mishaps: string[];
  /** Opens an address; resolves when its page has loaded. */
  open(url: string): Promise<void>;
  /**
   * Evaluates an expression on the page.
   *
   * @param expression its value is a promise of a string
   */
  evaluate(expression: string): Promise<string>;
  perform(source: ActionSource): Promise<void>;
  close(): Promise<void>;
}
