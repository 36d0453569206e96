import { somebody } from './house';
import { expect, test } from 'vitest';
import { chooseZone, deleteAccount } from '@/lib/accounts/actions';
import { accountOf } from '@/lib/accounts/queries';
import { viewer } from '@/lib/auth';
import { db } from '@/lib/db';

const zoneOf = (id: string) =>
  db.user.findUniqueOrThrow({ where: { id }, select: { zone: true, zoneChosen: true } });

test('the zone of a browser is taken into the account, and what is none is not', async () => {
  const nell = await somebody();

  nell.cookies.set('zone', '+05:30');
  await nell.within(viewer);
  const odd = await zoneOf(nell.userId);
  nell.cookies.set('zone', 'Pacific/Chatham');
  await nell.within(viewer);

  expect(odd).toEqual({ zone: null, zoneChosen: false });
  expect(await zoneOf(nell.userId)).toEqual({ zone: 'Pacific/Chatham', zoneChosen: false });
});

test('a zone that was chosen stays, whatever a browser says, until it is left to the browser again', async () => {
  const nell = await somebody();
  nell.cookies.set('zone', 'Pacific/Chatham');

  const chosen = await nell.send(chooseZone, { zone: 'Europe/Lisbon' });
  await nell.within(viewer);
  const kept = await zoneOf(nell.userId);
  const account = await nell.within(async () => accountOf((await viewer())!));
  const left = await nell.send(chooseZone, { zone: '' });

  expect(chosen).toMatchObject({ done: 'Times are now shown in that zone.', refreshed: true });
  expect(kept).toEqual({ zone: 'Europe/Lisbon', zoneChosen: true });
  expect(account.zone).toEqual({ chosen: 'Europe/Lisbon', learnt: 'Pacific/Chatham' });
  expect(left.done).toBe('Times are now shown in your browser’s time zone.');
  expect(await zoneOf(nell.userId)).toEqual({ zone: 'Pacific/Chatham', zoneChosen: false });
});

test.each(['Mars/Base', '+05:30', ' ', '<b>', 'x'.repeat(500)])(
  '%j is no zone: the form says so beside the field, and what was typed stays',
  async (zone) => {
    const nell = await somebody();

    const sent = await nell.send(chooseZone, { zone });

    expect(sent.errors.zone).toMatch(/^There’s no such time zone\./);
    expect(sent.typed).toEqual({ zone });
    expect(await zoneOf(nell.userId)).toEqual({ zone: null, zoneChosen: false });
  },
);

test('the zone goes with the account', async () => {
  const nell = await somebody();
  await nell.send(chooseZone, { zone: 'Asia/Tokyo' });

  await nell.send(deleteAccount, { posts: 'stay', passwordToDelete: 'correct horse battery' });

  expect(await zoneOf(nell.userId)).toEqual({ zone: null, zoneChosen: false });
});
