import '../../helpers/fake-browser';
import { expect, test } from 'vitest';
import { createBook, createClubWithPeople } from '../../helpers/clubs';
import { newId, now } from '@/lib/clock-and-ids';
import { db } from '@/lib/db';
import { readingTitleMetadata } from '@/lib/readings/context';

async function createTabFixture() {
  const { club, ...people } = await createClubWithPeople({ joining: 'invitation', findable: false });
  const id = newId();
  const bookId = await createBook({ title: 'Emma' });
  await db.reading.create({ data: { id, clubId: club.clubId, bookId, startedAt: now() } });
  return { people, params: Promise.resolve({ club: club.slug, reading: id }) };
}
const pageMetadata = readingTitleMetadata('reading.rooms.themes');

test.each(['owner', 'moderator', 'member'] as const)(
  'a tab says to the %s what the page is, of which book and which club',
  async (kind) => {
    const { people, params } = await createTabFixture();

    const { title } = await people[kind].runAsRequest(() => pageMetadata({ params }));

    expect(title).toBe('Themes · Emma · The Lamp');
  },
);

test.each(['stranger', 'asked', 'removed', 'anonymous'] as const)(
  'a tab says to somebody who is %s what it says where nothing ever was',
  async (kind) => {
    const { people, params } = await createTabFixture();
    const never = Promise.resolve({ club: 'never', reading: newId() });

    const tabs = await Promise.all(
      [params, never].map((where) => people[kind].runAsRequest(() => pageMetadata({ params: where }))),
    );

    expect(tabs).toEqual([{ title: 'Page not found' }, { title: 'Page not found' }]);
  },
);
