import type { IncomingMessage } from 'node:http';

export function isBookUpload(request: IncomingMessage): boolean;
export function readUpload(request: IncomingMessage): Promise<Buffer | 'too long' | null>;
