import type { Server } from 'node:net';

export function dropSlowClients(server: Server, times?: { every?: number; patience?: number }): void;
