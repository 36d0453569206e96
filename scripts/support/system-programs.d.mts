export function findChromium(): string | undefined;
export function findPostgres(): string | undefined;
export function ensureInstalled(name: string, isThere: () => unknown, debianPackage: string): Promise<void>;
export function ensureChromium(): Promise<void>;
