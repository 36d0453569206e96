export function launchOptions(...also: string[]): { executablePath: string | undefined; args: string[] };
