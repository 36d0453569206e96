import type { Server } from 'node:net';

export function dropSlowReaders(server: Server, times?: { every?: number; patience?: number }): void;
