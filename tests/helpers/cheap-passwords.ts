import { vi } from 'vitest';

// Real hashes, at a cost that nobody has to wait for: tests/unit/config/passwords.test.ts holds what is paid otherwise.
vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof import('@node-rs/argon2')>();
  const hash: typeof argon2.hash = (password, options) =>
    argon2.hash(password, { ...options, memoryCost: 64, timeCost: 1 });
  return { ...argon2, hash };
});
