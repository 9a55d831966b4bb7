/** What the search's scripts share on a page. */
interface GuseulGlobal {
  search(query: string, options?: { limit?: number }): Promise<import("./api.ts").Hit[]>;
  /** Set by the engine's script. */
  startEngine?: () => Promise<import("./engine.ts").Engine>;
  /** Called by script twins of the bundle's files. */
  receive?: (path: string, base64: string) => void;
}

interface Window {
  guseul: GuseulGlobal;
}
