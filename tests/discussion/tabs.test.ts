import '../support/request';
import { expect, test } from 'vitest';
import { aBook, aPeopledClub } from '../clubs/house';
import { newId, now } from '@/lib/ambient';
import { db } from '@/lib/db';
import { titledIn } from '@/lib/discussion/admission';

async function aRoom() {
  const { club, ...people } = await aPeopledClub({ joining: 'invitation', findable: false });
  const [id, bookId] = [newId(), await aBook({ title: 'Emma' })];
  await db.reading.create({ data: { id, clubId: club.clubId, bookId, startedAt: now() } });
  return { people, params: Promise.resolve({ club: club.slug, reading: id }) };
}
const tabOf = titledIn('reading.rooms.themes');

test.each(['owner', 'moderator', 'member'] as const)(
  'a tab says to the %s what the page is, of which book and which club',
  async (kind) => {
    const { people, params } = await aRoom();

    const { title } = await people[kind].within(() => tabOf({ params }));

    expect(title).toBe('Themes · Emma · The Lamp');
  },
);

test.each(['stranger', 'asked', 'removed', 'anonymous'] as const)(
  'a tab says to somebody who is %s what it says where nothing ever was',
  async (kind) => {
    const { people, params } = await aRoom();
    const never = Promise.resolve({ club: 'never', reading: newId() });

    const tabs = await Promise.all(
      [params, never].map((where) => people[kind].within(() => tabOf({ params: where }))),
    );

    expect(tabs).toEqual([{ title: 'Page not found' }, { title: 'Page not found' }]);
  },
);
