import { expect, test } from 'vitest';
import { migrate } from '@/lib/db/migrate';
import { everything } from '@/lib/db/everything';

test('a database that has every migration is left as it is', async () => {
  expect(await migrate()).toEqual([]);
  expect(await everything.user.count()).toBe(0);
});
