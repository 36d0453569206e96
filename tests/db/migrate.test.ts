import { expect, test } from 'vitest';
import { migrate } from '@/lib/db/migrations/migrate';
import { unguardedDb } from '@/lib/db/unguarded';

test('a database that has every migration is left as it is', async () => {
  expect(await migrate()).toEqual([]);
  expect(await unguardedDb.user.count()).toBe(0);
});
