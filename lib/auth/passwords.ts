import 'server-only';
import { hash, verify } from '@node-rs/argon2';

// argon2id is the library's default algorithm. Each hash takes 19 MiB, so at most eight run at once.
const cost = { memoryCost: 19456, timeCost: 2, parallelism: 1 };
const atOnce = 8;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

export const hashPassword = (password: string) => inTurn(() => hash(password, cost));

let decoy: Promise<string> | undefined;

/** False for a wrong password, and for a person without one, after the same work. */
export async function isPassword(passwordHash: string | null | undefined, password: string) {
  decoy ??= hashPassword('nobody has this password');
  const against = passwordHash ?? (await decoy);
  const matches = await inTurn(() => verify(against, password));
  return matches && Boolean(passwordHash);
}
