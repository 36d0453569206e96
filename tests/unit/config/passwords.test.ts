import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from '@/lib/auth/passwords';

test('a password is kept as argon2id makes it, at the cost that OWASP asks for', async () => {
  const kept = await hashPassword('a quiet corner by the window');

  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(kept, 'a quiet corner by the window')).toBe(true);
  expect(await verifyPassword(kept, 'a loud corner')).toBe(false);
});
