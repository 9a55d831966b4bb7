/** Types of the bare Node script beside it. */
export function findBrowser(): string | undefined;
export function installBrowser(): boolean;
