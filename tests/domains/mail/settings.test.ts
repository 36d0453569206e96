import { settings, signUpUser } from '../../helpers/accounts';
import { expect, test } from 'vitest';
import { viewer } from '@/lib/auth';
import { db } from '@/lib/db';
import { choosePreferencesAction } from '@/lib/preferences/actions';
import { chooseTimeZoneAction } from '@/lib/accounts/actions';
import { chooseMailAction, sendTestMailAction } from '@/lib/mail/actions';
import { isHost, loadInstallation, loadMailChoice } from '@/lib/mail/queries';
import { mailWorker, openPeer, setClock } from '../../helpers/mail';

const CHOICE = { digest: 'daily', hour: '18', weekday: '5', quietFrom: '', quietTo: '' };
const readSettings = (userId: string) => db.mailSettings.findUniqueOrThrow({ where: { userId } });

test('somebody who has chosen nothing gets no mail about books', async () => {
  await openPeer();
  const nell = await signUpUser();
  const { choice } = await nell.runAsRequest(async () => loadMailChoice((await viewer())!));
  expect(choice).toMatchObject({ digest: 'off', words: false });
  expect(await db.mailSettings.count({ where: { userId: nell.userId } })).toBe(0);
});

test('what somebody chooses is planned in the zone of their browser, and in another that they choose', async () => {
  setClock('2026-03-02T12:00:00Z');
  await openPeer();
  const nell = await signUpUser();
  nell.cookies.set('zone', 'Asia/Kathmandu');

  const sent = await nell.send(chooseMailAction, { ...CHOICE, words: 'on', quietFrom: '22', quietTo: '7' });
  expect(sent).toMatchObject({ success: 'Your mails are set.', refreshed: true });
  expect(await readSettings(nell.userId)).toMatchObject({
    words: true,
    quietFrom: 22,
    quietTo: 7,
    language: 'en',
    nextDigestAt: new Date('2026-03-02T12:15:00Z'),
  });

  await nell.send(chooseTimeZoneAction, { zone: 'America/New_York' });
  expect((await readSettings(nell.userId)).nextDigestAt).toEqual(new Date('2026-03-02T23:00:00Z'));
  await nell.send(chooseMailAction, { ...CHOICE, digest: 'off' });
  expect(await readSettings(nell.userId)).toMatchObject({
    nextDigestAt: null,
    words: false,
    quietFrom: null,
  });
});

test.each([
  [{ quietFrom: '22' }, { quietTo: 'Please choose both hours, or neither.' }],
  [{ quietFrom: '7', quietTo: '7' }, { quietTo: 'Please choose two different hours, or none.' }],
])('quiet hours that are none are answered beside their field: %j', async (odd, fieldErrors) => {
  await openPeer();
  const nell = await signUpUser();
  const sent = await nell.send(chooseMailAction, { ...CHOICE, ...odd });
  expect(sent).toMatchObject({ fieldErrors, values: { digest: 'daily', ...odd } });
  expect(await db.mailSettings.count({ where: { userId: nell.userId } })).toBe(0);
});

test.each([{ hour: '24' }, { weekday: '0' }, { digest: 'hourly' }, { quietFrom: '-1' }, { hour: '' }])(
  'what no form of ours sends changes nothing: %j',
  async (odd) => {
    await openPeer();
    const nell = await signUpUser();
    const sent = await nell.send(chooseMailAction, { ...CHOICE, ...odd });
    expect(sent.formError).toBe('Something went wrong. Please reload the page and try again.');
  },
);

test('mails come in the language that somebody reads the site in', async () => {
  await openPeer();
  const nell = await signUpUser();
  await nell.send(chooseMailAction, CHOICE);
  await nell.send(choosePreferencesAction, { language: 'de' });
  expect((await readSettings(nell.userId)).language).toBe('de');
});

test('the host sees how mail does and may try it; nobody else, whatever address they claim', async () => {
  let code: number | null = 550;
  const peer = await openPeer({ answer: (stage) => (stage === 'mail' ? code : null) });
  const nell = await signUpUser();
  settings.hostEmails = [nell.email];
  const may = () => nell.runAsRequest(async () => isHost((await viewer())!));
  expect(await may()).toBe(false);
  expect((await nell.send(sendTestMailAction, {})).formError).toMatch(/couldn’t find that/);

  await db.user.update({ where: { id: nell.userId }, data: { emailConfirmedAt: new Date() } });
  await db.outbox.deleteMany();
  expect(await may()).toBe(true);
  expect((await nell.send(sendTestMailAction, {})).success).toMatch(/A test mail is on its way/);
  await (await mailWorker()).sendAccountMail();
  expect(await loadInstallation()).toMatchObject({
    mail: { address: 'books@untold.example', server: `127.0.0.1:${peer.port}` },
    waiting: 1,
    outcomes: { sent: 0, refused: 0, expired: 0 },
    lastError: 'EENVELOPE · MAIL FROM · 550 No, not for … now',
  });

  code = null;
  setClock(new Date(Date.now() + 61_000));
  await (await mailWorker()).sendAccountMail();
  expect(peer.received.map(({ to }) => to)).toEqual([nell.email]);
  expect(await loadInstallation()).toMatchObject({ waiting: 0, outcomes: { sent: 1 }, lastError: null });
  settings.hostEmails = [];
});
