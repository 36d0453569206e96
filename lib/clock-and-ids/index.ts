import { randomBytes, randomUUID } from 'node:crypto';
import { deterministicSource } from './deterministic';

/** Time and chance. Everything that needs either asks here, so that a test can fix both. */

export const now = () => deterministicSource()?.now() ?? new Date();

/** A random id (UUID v4). */
export const newId = (): string => deterministicSource()?.id() ?? randomUUID();

/** 32 random bytes, base64url: what a link carries and the database stores only as a hash. */
export const newToken = () => (deterministicSource()?.bytes() ?? randomBytes(32)).toString('base64url');
