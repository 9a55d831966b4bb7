/** Types of the bare Node script beside it. */
export function findBrowser(): string | undefined;
export function findFirefox(): string | undefined;
export function findWebKit(): string | undefined;
export function describeMissing(): string[];
export function provideBrowsers(): boolean;
