import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../discussion/evening';
import { addressesOfAll } from './built';
import { aServedEvening, type ServedEvening } from './house';

const MOST = 6;

let house: ServedEvening;

beforeAll(async () => {
  house = await aServedEvening();
});
afterAll(() => house?.stop());

/** Every page of the build, and a thread with each of its forms open. */
function pages() {
  const { evening } = house;
  const thread = `${evening.at}/t/${evening.ids.openThread}`;
  const forms = ['reply', 'quote', 'edit', 'tend', 'report', 'post'].map(
    (name) => `${thread}?${name}=${evening.ids.openPost}`,
  );
  return [...addressesOfAll(evening), ...forms];
}

test.each(['finished member', 'finished moderator', 'sealed', 'behind'] satisfies Person[])(
  `for the %s no page asks more than ${MOST} questions`,
  async (person) => {
    const many: string[] = [];

    for (const page of pages()) {
      await house.reads(person, page);
      const before = house.heard.length;
      await house.reads(person, page);
      const asked = house.heard.length - before;
      if (asked > MOST) many.push(`${page}: ${asked}`);
    }

    expect(many).toEqual([]);
  },
);
