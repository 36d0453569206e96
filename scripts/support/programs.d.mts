export function chromium(): string | undefined;
export function postgres(): string | undefined;
export function ensure(name: string, isThere: () => unknown, debianPackage: string): Promise<void>;
export function ensureChromium(): Promise<void>;
