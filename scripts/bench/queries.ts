import { overhear } from '../support/overhearing';
import { type Database, houseOf } from './houses';
import type { Operation } from './operations';
import { ask } from './asking';

/** How many statements an operation costs, heard between a house of its own and its database, the second time it is done. */
export async function queriesOf(folder: string, database: Database, operations: Operation[], cookie: string) {
  const between = await overhear(database.DATABASE_URL);
  const house = await houseOf(folder, { ...database, DATABASE_URL: between.url });
  const counts = new Map<string, number>();
  for (const { name, asked } of operations) {
    await ask(house.port, cookie, asked(0));
    const before = between.heard.length;
    await ask(house.port, cookie, asked(0));
    counts.set(name, between.heard.length - before);
  }
  await house.stop();
  between.stop();
  return counts;
}
