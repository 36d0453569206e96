import { overhear } from '../support/overhearing';
import { ask } from './asking';
import { houseOf } from './houses';
import { type Bench, SMALL } from './open';
import { type Operation, pages, writing } from './operations';

/** All that is done in one of the worlds. */
export function doingsIn({ folder, constants, worlds }: Bench, where: string): Operation[] {
  const posts = constants.thread.page.posts.map(({ id }) => id);
  const { readThrough } = constants.admitted.reader;
  return [...Object.values(pages), ...writing(folder, readThrough, worlds.get(where)!.threads, posts)];
}

/** How many statements an operation costs, heard between a house of its own and its database, the second time it is done. */
export async function queriesOf(bench: Bench, cookie: string) {
  const { database } = bench.worlds.get(SMALL)!;
  const between = await overhear(database.DATABASE_URL);
  const house = await houseOf(bench.folder, { ...database, DATABASE_URL: between.url });
  const counts = new Map<string, number>();
  for (const { name, asked } of doingsIn(bench, SMALL)) {
    await ask(house.port, cookie, asked(0));
    const before = between.heard.length;
    await ask(house.port, cookie, asked(0));
    counts.set(name, between.heard.length - before);
  }
  await house.stop();
  between.stop();
  return counts;
}
