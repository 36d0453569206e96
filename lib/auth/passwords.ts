import 'server-only';
import { hash, verify } from '@node-rs/argon2';

// argon2id is the library's default algorithm. Each hash takes 19 MiB, so at most eight run at once.
const ARGON2_COST = { memoryCost: 19456, timeCost: 2, parallelism: 1 };
const MAX_HASHES = 8;

let running = 0;
const queue: (() => void)[] = [];

async function withHashSlot<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MAX_HASHES) await new Promise<void>((resolve) => queue.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    queue.shift()?.();
  }
}

export const hashPassword = (password: string) => withHashSlot(() => hash(password, ARGON2_COST));

let decoy: Promise<string> | undefined;

/** False for a wrong password, and for a person without one, after the same work. */
export async function verifyPassword(passwordHash: string | null | undefined, password: string) {
  decoy ??= hashPassword('nobody has this password');
  const against = passwordHash ?? (await decoy);
  const matches = await withHashSlot(() => verify(against, password));
  return matches && Boolean(passwordHash);
}
