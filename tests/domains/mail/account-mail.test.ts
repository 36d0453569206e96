import {
  newAddress,
  PASSWORD,
  settings,
  signedInName,
  signInElsewhere,
  signUpUser,
} from '../../helpers/accounts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  changeEmailAction,
  deleteAccountAction,
  resetPasswordAction,
  signInAction,
} from '@/lib/accounts/actions';
import { findConfirmation } from '@/lib/auth';
import { db } from '@/lib/db';
import { confirmEmailAction, requestResetAction, sendConfirmationAction } from '@/lib/mail/actions';
import { loadMailStatus } from '@/lib/mail/queries';
import { viewer } from '@/lib/auth';
import { browser } from '../../helpers/fake-browser';
import { emptyOutbox, mailWorker, outboxRows, setClock, openPeer } from '../../helpers/mail';
import type { MailPeer } from '../../helpers/mail-peer';

beforeEach(emptyOutbox);

const sendAll = async () => (await mailWorker()).sendAccountMail();
const newPassword = 'another horse entirely';

/** The token of the link in the last mail that came. */
function lastToken(peer: MailPeer, page: string): string {
  const [, token] = new RegExp(`https://books\\.example\\.org/${page}/([\\w-]+)`).exec(lastMail(peer).text!)!;
  return token!;
}
const lastMail = ({ received }: MailPeer) => received.at(-1)!.mail;

const loadStatus = (person: ReturnType<typeof browser>) =>
  person.runAsRequest(async () => loadMailStatus((await viewer())!));

describe('a new account', () => {
  test('gets a link; its page changes nothing, and its button confirms the address', async () => {
    const peer = await openPeer();
    const nell = await signUpUser();
    await sendAll();
    expect(peer.received.map(({ to }) => to)).toEqual([nell.email]);
    expect(lastMail(peer).subject).toBe('Confirm your email address');
    const token = lastToken(peer, 'confirm');

    expect(await findConfirmation(token)).toEqual({ email: nell.email });
    expect(await loadStatus(nell)).toMatchObject({ address: 'unconfirmed', pending: { email: nell.email } });
    // In a browser in which nobody is signed in.
    const sent = await browser().send(confirmEmailAction, { token });

    expect(sent.went).toBe('/account/mail?said=confirmed');
    expect(await loadStatus(nell)).toMatchObject({ address: 'confirmed', pending: null });
    const again = await browser().send(confirmEmailAction, { token });
    expect(again.formError).toBe('This link doesn’t work any more. Ask for a new one.');
  });

  test('without mail gets none, and nothing says that it should', async () => {
    settings.mail = null;
    const nell = await signUpUser();
    expect(await outboxRows()).toEqual([]);
    expect(await loadStatus(nell)).toBeNull();
  });

  test('whose address refuses mail says so, until its owner asks for another link', async () => {
    let code: number | null = 550;
    const peer = await openPeer({ answer: (stage) => (stage === 'rcpt' ? code : null) });
    const nell = await signUpUser();
    await sendAll();
    expect(await loadStatus(nell)).toMatchObject({ address: 'refused', pending: { isRefused: true } });

    code = null;
    const sent = await nell.send(sendConfirmationAction, {});
    await sendAll();
    expect(sent.success).toBe(`We’ve sent a link to ${nell.email}. Open it and press the button there.`);
    await browser().send(confirmEmailAction, { token: lastToken(peer, 'confirm') });

    expect(await loadStatus(nell)).toMatchObject({ address: 'confirmed' });
  });

  test('asks for at most five links an hour', async () => {
    await openPeer();
    const nell = await signUpUser();
    for (let nth = 0; nth < 5; nth += 1)
      expect((await nell.send(sendConfirmationAction, {})).success).toMatch(/We’ve sent/);
    expect((await nell.send(sendConfirmationAction, {})).formError).toMatch(/too many tries/);
  });
});

describe('another address', () => {
  test('is the account’s once its own link was used, and the one before is told', async () => {
    const peer = await openPeer();
    const nell = await signUpUser();
    const email = newAddress();
    const sent = await nell.send(changeEmailAction, { email, passwordForEmail: PASSWORD });
    expect(sent.success).toBe(`We’ve sent a link to ${email}. Open it and press the button there.`);
    expect(await db.user.count({ where: { email } })).toBe(0);

    await sendAll();
    await browser().send(confirmEmailAction, { token: lastToken(peer, 'confirm') });
    await sendAll();

    expect(await loadStatus(nell)).toMatchObject({ email, address: 'confirmed' });
    expect(peer.received.map(({ to }) => to)).toEqual([email, nell.email]);
    expect(lastMail(peer).subject).toBe('Your email address was changed');
    expect(lastMail(peer).text).not.toContain(email);
  });

  test('given after another takes its place: the link of before opens nothing', async () => {
    const peer = await openPeer();
    const nell = await signUpUser();
    await nell.send(changeEmailAction, { email: newAddress(), passwordForEmail: PASSWORD });
    await sendAll();
    const first = lastToken(peer, 'confirm');
    await nell.send(changeEmailAction, { email: newAddress(), passwordForEmail: PASSWORD });

    expect(await findConfirmation(first)).toBeNull();
    expect((await browser().send(confirmEmailAction, { token: first })).went).toBeNull();
  });

  test('that somebody else has by then stays theirs', async () => {
    const peer = await openPeer();
    const nell = await signUpUser();
    const email = newAddress();
    await nell.send(changeEmailAction, { email, passwordForEmail: PASSWORD });
    await sendAll();
    const token = lastToken(peer, 'confirm');
    const theo = await signUpUser({ name: 'Theo', email });

    expect((await browser().send(confirmEmailAction, { token })).went).toBeNull();

    expect(await loadStatus(theo)).toMatchObject({ email });
    expect(await loadStatus(nell)).toMatchObject({ email: nell.email });
  });

  test('makes a link for a new password that went to the one before worthless', async () => {
    const peer = await openPeer();
    const nell = await signUpUser();
    await browser().send(requestResetAction, { email: nell.email });
    await sendAll();
    const reset = lastToken(peer, 'reset');
    await nell.send(changeEmailAction, { email: newAddress(), passwordForEmail: PASSWORD });
    await sendAll();
    await browser().send(confirmEmailAction, { token: lastToken(peer, 'confirm') });

    expect((await browser().send(resetPasswordAction, { token: reset, newPassword })).went).toBeNull();
  });
});

describe('a new password by mail', () => {
  const ask = (email: string, from = browser()) => from.send(requestResetAction, { email });

  test('goes to the account’s address, sets the password and confirms the address', async () => {
    const peer = await openPeer();
    const nell = await signUpUser();
    await emptyOutbox();
    await ask(nell.email);
    await sendAll();
    expect(peer.received.map(({ to }) => to)).toEqual([nell.email]);

    const sent = await browser().send(resetPasswordAction, { token: lastToken(peer, 'reset'), newPassword });

    expect(sent.went).toBe('/sign-in?said=reset');
    expect(await signedInName(nell)).toBeNull();
    expect((await browser().send(signInAction, { email: nell.email, password: newPassword })).went).toBe('/');
    const { emailConfirmedAt } = await db.user.findUniqueOrThrow({ where: { id: nell.userId } });
    expect(emailConfirmedAt).not.toBeNull();
  });

  test('is answered alike for an address that nobody has, in words and in what the database is asked', async () => {
    const peer = await openPeer();
    const nell = await signUpUser();
    await emptyOutbox();
    const query = vi.spyOn((await import('pg')).default.Client.prototype, 'query');
    const statements = async (email: string) => {
      query.mockClear();
      const { success, formError, went } = await ask(email, browser({ 'x-untold-address': '10.9.9.9' }));
      const said = success!.replace(email, 'THEM');
      return { said, formError, went, asked: query.mock.calls.length };
    };
    // The first try of an address writes a row of limits, and any later one counts it up.
    const known = [await statements(nell.email), await statements(nell.email)];
    const nobody = 'nobody-at-all@untold.example';
    const unknown = [await statements(nobody), await statements(nobody)];
    query.mockRestore();

    expect(unknown).toEqual(known);
    await sendAll();
    expect(new Set(peer.received.map(({ to }) => to))).toEqual(new Set([nell.email]));
    expect((await outboxRows()).map(({ outcome, address }) => [outcome, address])).toEqual([
      ['sent', null],
      ['sent', null],
      ['dropped', null],
      ['dropped', null],
    ]);
  });

  test('goes to one address three times an hour at most, and nobody is told', async () => {
    const peer = await openPeer();
    const nell = await signUpUser();
    await emptyOutbox();
    const answers = [];
    for (let nth = 0; nth < 5; nth += 1)
      answers.push((await ask(nell.email, browser({ 'x-untold-address': `10.8.${nth}.1` }))).success);
    await sendAll();

    expect(new Set(answers).size).toBe(1);
    expect(peer.received).toHaveLength(3);
  });

  test('is asked for from one network ten times an hour at most', async () => {
    await openPeer();
    const here = browser({ 'x-untold-address': '10.7.7.7' });
    for (let nth = 0; nth < 10; nth += 1) await ask(newAddress(), here);
    expect((await ask(newAddress(), here)).formError).toMatch(/too many tries/);
  });

  test('has the same link if the mail has to be sent again, and none in the database', async () => {
    setClock('2026-03-02T10:00:00Z');
    let code: number | null = null;
    const peer = await openPeer({ answer: (stage) => (stage === 'data' ? code : null) });
    const nell = await signUpUser();
    await emptyOutbox();
    await ask(nell.email);
    await sendAll();
    const token = lastToken(peer, 'reset');
    await db.outbox.updateMany({ data: { doneAt: null, outcome: null, address: nell.email } });
    code = null;
    await sendAll();

    expect(peer.received).toHaveLength(2);
    expect(lastToken(peer, 'reset')).toBe(token);
    expect(peer.received[1]!.mail.messageId).toBe(peer.received[0]!.mail.messageId);
    expect(JSON.stringify(await db.passwordReset.findMany())).not.toContain(token);
  });

  test('is not offered where no mail is sent', async () => {
    settings.mail = null;
    expect((await ask('nell@untold.example')).formError).toMatch(/doesn’t send mail/);
  });
});

test('whoever cannot get in for all the tries of others is told so, once a day', async () => {
  setClock('2026-03-02T10:00:00Z');
  const peer = await openPeer();
  const nell = await signUpUser();
  await emptyOutbox();
  const guess = (email: string) =>
    browser({ 'x-untold-address': '192.0.2.77' }).send(signInAction, { email, password: 'a guess' });
  for (let tries = 0; tries < 13; tries += 1) await guess(nell.email);
  for (let tries = 0; tries < 13; tries += 1) await guess('nobody-there@untold.example');

  await sendAll();

  expect(peer.received.map(({ to, mail }) => [to, mail.subject])).toEqual([
    [nell.email, 'Too many tries to sign in'],
  ]);
});

test('whoever deletes their account leaves neither addresses nor mails behind', async () => {
  await openPeer();
  const nell = await signUpUser();
  await signInElsewhere(nell);

  await nell.send(deleteAccountAction, { posts: 'stay', passwordToDelete: PASSWORD });

  expect(await db.outbox.count({ where: { userId: nell.userId } })).toBe(0);
  expect(await db.emailConfirmation.count({ where: { userId: nell.userId } })).toBe(0);
});

test('a mail is in the language of whoever asked for it', async () => {
  const peer = await openPeer();
  const nell = await signUpUser();
  await emptyOutbox();
  await browser({ 'accept-language': 'de' }).send(requestResetAction, { email: nell.email });
  await sendAll();
  expect(lastMail(peer).subject).toBe('Ein neues Passwort wählen');
  expect(lastMail(peer).html).toContain('<html lang="de">');
});
