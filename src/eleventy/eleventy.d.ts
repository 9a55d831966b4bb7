/** Types of the part of Eleventy 3 that this project uses; the package ships none. */

declare module "@11ty/eleventy/UserConfig" {
  export default interface UserConfig {
    directories: { input: string; output: string };
    ignores: Set<string>;
    addPlugin<Options>(
      plugin: (config: UserConfig, options: Options) => void | Promise<void>,
      options: Options,
    ): Promise<void> | undefined;
    /** Adds a template that exists in memory only; a function renders an `.11ty.js` one. */
    addTemplate(path: string, content: () => string, data: object): void;
    addGlobalData(name: string, data: unknown): void;
    addFilter(name: string, filter: (value: string) => unknown): void;
    addWatchTarget(path: string, options?: { resetConfig?: boolean }): void;
    on(event: "eleventy.after", listener: (event: AfterEvent) => Promise<void>): void;
  }

  export interface AfterEvent {
    directories: { input: string; output: string };
    runMode: "build" | "serve" | "watch";
    /** Everything that was written from a template. */
    results: { outputPath: string; content: string }[];
  }
}

declare module "@11ty/eleventy" {
  export default class Eleventy {
    constructor(
      input: string | undefined,
      output: string | undefined,
      options: {
        configPath?: string;
        source?: "cli" | "script";
        runMode?: "build" | "serve";
        quietMode?: boolean;
      },
    );
    disableLogger(): void;
    init(): Promise<void>;
    write(): Promise<unknown>;
    watch(): Promise<unknown>;
    serve(port: number): Promise<void>;
  }
}
