import { signUpUser } from '../../helpers/accounts';
import { expect, test } from 'vitest';
import { chooseTimeZoneAction, deleteAccountAction } from '@/lib/accounts/actions';
import { loadAccount } from '@/lib/accounts/queries';
import { viewer } from '@/lib/auth';
import { db } from '@/lib/db';

const storedZone = (id: string) =>
  db.user.findUniqueOrThrow({ where: { id }, select: { zone: true, zoneChosen: true } });

test('the zone of a browser is taken into the account, and what is none is not', async () => {
  const nell = await signUpUser();

  nell.cookies.set('zone', '+05:30');
  await nell.runAsRequest(viewer);
  const odd = await storedZone(nell.userId);
  nell.cookies.set('zone', 'Pacific/Chatham');
  await nell.runAsRequest(viewer);

  expect(odd).toEqual({ zone: null, zoneChosen: false });
  expect(await storedZone(nell.userId)).toEqual({ zone: 'Pacific/Chatham', zoneChosen: false });
});

test('a zone that was chosen stays, whatever a browser says, until it is left to the browser again', async () => {
  const nell = await signUpUser();
  nell.cookies.set('zone', 'Pacific/Chatham');

  const chosen = await nell.send(chooseTimeZoneAction, { zone: 'Europe/Lisbon' });
  await nell.runAsRequest(viewer);
  const kept = await storedZone(nell.userId);
  const account = await nell.runAsRequest(async () => loadAccount((await viewer())!));
  const left = await nell.send(chooseTimeZoneAction, { zone: '' });

  expect(chosen).toMatchObject({ success: 'Times are now shown in that zone.', refreshed: true });
  expect(kept).toEqual({ zone: 'Europe/Lisbon', zoneChosen: true });
  expect(account.zone).toEqual({ choice: 'Europe/Lisbon', detected: 'Pacific/Chatham' });
  expect(left.success).toBe('Times are now shown in your browser’s time zone.');
  expect(await storedZone(nell.userId)).toEqual({ zone: 'Pacific/Chatham', zoneChosen: false });
});

test.each(['Mars/Base', '+05:30', ' ', '<b>', 'x'.repeat(500)])(
  '%j is no zone: the form says so beside the field, and what was typed stays',
  async (zone) => {
    const nell = await signUpUser();

    const sent = await nell.send(chooseTimeZoneAction, { zone });

    expect(sent.fieldErrors.zone).toMatch(/^There’s no such time zone\./);
    expect(sent.values).toEqual({ zone });
    expect(await storedZone(nell.userId)).toEqual({ zone: null, zoneChosen: false });
  },
);

test('the zone goes with the account', async () => {
  const nell = await signUpUser();
  await nell.send(chooseTimeZoneAction, { zone: 'Asia/Tokyo' });

  await nell.send(deleteAccountAction, { posts: 'stay', passwordToDelete: 'correct horse battery' });

  expect(await storedZone(nell.userId)).toEqual({ zone: null, zoneChosen: false });
});
