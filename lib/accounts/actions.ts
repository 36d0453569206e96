'use server';

import { refresh } from 'next/cache';
import { idempotentId } from '@/lib/actions/request-key';
import { now } from '@/lib/clock-and-ids';
import { viewerAction, success, redirectTo, publicAction, formError, fieldErrors } from '@/lib/actions';
import {
  findKnownDevice,
  hashPassword,
  maySignUp,
  readSignUpRule,
  verifyPassword,
  openSession,
  rememberDevice,
  redeemReset,
  type Viewer,
} from '@/lib/auth';
import { db, type Db } from '@/lib/db';
import { deleteReaderTraces, withdrawPosts } from '@/lib/gate';
import { queueConfirmation, queueLockOut } from '@/lib/mail/account-mail';
import { hasMail, wakeMail } from '@/lib/mail/outbox';
import { planDigest } from '@/lib/mail/settings';
import { readClientNetwork, resetTries, consumeTry } from '@/lib/rate-limit';
import { resetSignInTries, consumeSignInTry } from '@/lib/rate-limit/sign-in-counters';
import { browserTimeZone, type Message } from '@/lib/i18n';
import { isDemoAccount, clubsLeftWithoutOwner } from './policy';
import { ownedClubs } from './queries';
import * as schema from './schema';

// ---------------------------------------------------------------- coming in

export const signUpAction = publicAction(schema.signUpInput, async ({ password, next, ...sent }, before) => {
  const tooMany = await consumeTry('sign-up', await readClientNetwork());
  if (tooMany) return formError(tooMany);
  if (!(await maySignUp(next))) return formError(await signUpRefusal());
  const { name, email } = sent;
  const own = { id: idempotentId('nobody yet', 'account', sent), passwordHash: await hashPassword(password) };
  const isNew = await writeUnlessTaken(createUser({ ...own, name, email }));
  const user = isNew ? own : await findEarlierSignUp(own.id, email, password);
  if (!user) return fieldErrors({ email: emailTaken });
  await startSession(user.id, before);
  await rememberDevice(user);
  wakeMail();
  return redirectTo(next);
});

const signUpRefusal = async (): Promise<Message> =>
  (await readSignUpRule()) === 'nobody'
    ? 'answers.accounts.signUpClosed'
    : 'answers.accounts.signUpByInvitation';

type NewUser = { id: string; name: string; email: string; passwordHash: string };

const createUser = (user: NewUser) =>
  db.$transaction(async (tx) => {
    await tx.user.create({ data: { ...user, createdAt: now() } });
    await queueConfirmation(tx, user.id, user.email);
  });

/** The account that the same form made when it was sent before. Who has the form's key must know the password, too. */
async function findEarlierSignUp(id: string, email: string, password: string) {
  const user = await db.user.findUnique({ where: { id, email }, select: { id: true, passwordHash: true } });
  return user && (await verifyPassword(user.passwordHash, password)) ? user : null;
}

// Without mail nobody can be told in private, and a person who forgot that they have an account must be told.
const emailTaken = 'answers.accounts.taken';

export const signInAction = publicAction(schema.signInInput, async ({ email, password, next }, who) => {
  const user = await db.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  const device = await findKnownDevice(user);
  const tooMany = await consumeSignInTry(email, device);
  if (tooMany) await queueLockOut(email);
  if (tooMany) return formError(tooMany);
  const matches = await verifyPassword(user?.passwordHash, password);
  if (!user || !matches) return formError('answers.accounts.noMatch');
  await resetSignInTries(email, device);
  await startSession(user.id, who);
  await rememberDevice(user);
  return redirectTo(next);
});

/** In the demo only, and only as one of its people, who have no password: it opens nobody's account. */
export const enterDemoAction = publicAction(schema.enterDemoInput, async ({ as: email, next }, who) => {
  const user = isDemoAccount(email)
    ? await db.user.findUnique({ where: { email, passwordHash: null } })
    : null;
  if (!user) return formError('answers.accounts.nobody');
  await startSession(user.id, who);
  return redirectTo(next);
});

export const resetPasswordAction = publicAction(schema.resetPasswordInput, async ({ token, newPassword }) => {
  const tooMany = await consumeTry('reset', await readClientNetwork());
  if (tooMany) return formError(tooMany);
  const isSet = await redeemReset(token, await hashPassword(newPassword));
  if (!isSet) return formError('answers.accounts.staleLink');
  return redirectTo('/sign-in?said=reset');
});

/** False when the address in it is somebody else's already. */
async function writeUnlessTaken(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'P2002') return false;
    throw error;
  }
}

/** Opens a session in this browser; whoever was signed in here before is signed out. */
async function startSession(userId: string, before: Viewer | null) {
  if (before) await db.session.deleteMany({ where: { id: before.sessionId } });
  await openSession(userId);
}

// ---------------------------------------------------------------- going out

export const signOutAction = publicAction(schema.emptyInput, async (_, who) => {
  if (who) await db.session.deleteMany({ where: { id: who.sessionId } });
  return goToFrontPage();
});

export const signOutEverywhereAction = viewerAction(schema.emptyInput, async (_, { userId }) => {
  await db.session.deleteMany({ where: { userId } });
  return goToFrontPage();
});

export const signOutDeviceAction = viewerAction(
  schema.signOutDeviceInput,
  async ({ session }, { userId, sessionId }) => {
    await db.session.deleteMany({ where: { id: session, userId } });
    return session === sessionId ? goToFrontPage() : successMessage('answers.accounts.deviceOut');
  },
);

// The cookie stays, for without its row it opens nothing. Were it deleted here, Next would render the page that the
// form stands on again, that page would send its visitor to sign in, and the browser would never arrive.
const goToFrontPage = () => redirectTo('/');

// ---------------------------------------------------------------- changing

export const changeNameAction = viewerAction(schema.changeNameInput, async ({ name }, { userId }) => {
  const user = await findUser(userId);
  if (isDemoAccount(user.email)) return formError(sharedAccount);
  await db.user.update({ where: { id: userId }, data: { name } });
  return successMessage('answers.accounts.nameChanged');
});

/** Whether a chapter that is finished from home shows at once what it opened, or first only how much. */
export const chooseOpenedAction = viewerAction(schema.chooseOpenedInput, async ({ show }, { userId }) => {
  const user = await findUser(userId);
  if (isDemoAccount(user.email)) return formError(sharedAccount);
  await db.user.update({ where: { id: userId }, data: { showsOpened: show === 'all' } });
  return successMessage('answers.accounts.openedChanged');
});

/** The zone that somebody's times are told in from now on: one they chose, or again their browser's. */
export const chooseTimeZoneAction = viewerAction(schema.chooseTimeZoneInput, async ({ zone }, { userId }) => {
  const user = await findUser(userId);
  if (isDemoAccount(user.email)) return formError(sharedAccount);
  const data = zone ? { zone, zoneChosen: true } : { zone: await browserTimeZone(), zoneChosen: false };
  await db.user.update({ where: { id: userId }, data });
  await planDigest(userId);
  return successMessage(zone ? 'answers.accounts.zoneChanged' : 'answers.accounts.zoneLearnt');
});

export const changeEmailAction = viewerAction(
  schema.changeEmailInput,
  async ({ email, passwordForEmail }, { userId }) => {
    const mistake = await passwordMistake(await findUser(userId), passwordForEmail);
    if (mistake) return fieldErrors({ passwordForEmail: mistake });
    if (hasMail()) return askToConfirm(userId, email);
    const data = { email, emailConfirmedAt: null, emailRefusedAt: null };
    const isChanged = await writeUnlessTaken(db.user.update({ where: { id: userId }, data }));
    return isChanged ? successMessage('answers.accounts.emailChanged') : fieldErrors({ email: emailTaken });
  },
);

/** Where mail is sent, an address becomes an account's once its owner has pressed a button there. */
async function askToConfirm(userId: string, email: string) {
  if ((await db.user.count({ where: { email, NOT: { id: userId } } })) > 0)
    return fieldErrors({ email: emailTaken });
  const tooMany = await consumeTry('confirmation mail', userId);
  if (tooMany) return formError(tooMany);
  await db.$transaction((tx) => queueConfirmation(tx, userId, email));
  wakeMail();
  return successMessage({ key: 'answers.mail.linkSent', values: { email } });
}

export const changePasswordAction = viewerAction(
  schema.changePasswordInput,
  async (typed, { userId, sessionId }) => {
    const user = await findUser(userId);
    const mistake = await passwordMistake(user, typed.presentPassword);
    if (mistake) return fieldErrors({ presentPassword: mistake });
    const passwordHash = await hashPassword(typed.newPassword);
    await db.$transaction(async (tx) => {
      await tx.user.update({ where: { id: userId }, data: { passwordHash } });
      await tx.session.deleteMany({ where: { userId, NOT: { id: sessionId } } });
      await tx.passwordReset.deleteMany({ where: { userId } });
    });
    await rememberDevice({ id: userId, passwordHash }, user);
    return successMessage('answers.accounts.passwordChanged');
  },
);

const sharedAccount = 'answers.accounts.everybodys';

type AccountRow = { id: string; email: string | null; passwordHash: string | null };

const findUser = (id: string): Promise<AccountRow> =>
  db.user.findUniqueOrThrow({ where: { id }, select: { id: true, email: true, passwordHash: true } });

async function passwordMistake({ id, passwordHash }: AccountRow, typed: string): Promise<Message | null> {
  const tooMany = await consumeTry('password', id);
  if (tooMany) return tooMany;
  if (!(await verifyPassword(passwordHash, typed))) return 'answers.accounts.notYourPassword';
  await resetTries('password', id);
  return null;
}

function successMessage(sentence: Message) {
  refresh();
  return success(sentence);
}

// ---------------------------------------------------------------- leaving for good

export const deleteAccountAction = viewerAction(
  schema.deleteAccountInput,
  async ({ posts, passwordToDelete }, { userId }) => {
    const user = await findUser(userId);
    if (isDemoAccount(user.email)) return formError(sharedAccount);
    // Somebody who comes in by an outside service has no password to ask for.
    const mistake = user.passwordHash && (await passwordMistake(user, passwordToDelete ?? ''));
    if (mistake) return fieldErrors({ passwordToDelete: mistake });
    const waiting = clubsLeftWithoutOwner(await ownedClubs(db, userId));
    if (waiting.length > 0) return formError(ownerlessClubsError(waiting));
    // Words first: if what follows fails, the account is still there to try again.
    if (posts === 'go') await withdrawPosts(userId);
    await deleteReaderTraces(userId);
    const orphans = await db.$transaction((tx) => anonymise(tx, userId));
    return orphans.length > 0 ? formError(ownerlessClubsError(orphans)) : redirectTo('/account/deleted');
  },
);

const ownerlessClubsError = (clubs: { name: string }[]): Message => ({
  key: 'answers.accounts.handOver',
  values: { clubs: clubs.map(({ name }) => ({ key: 'answers.accounts.quoted', values: { name } })) },
});

/** The row stays, so that words keep an author; all else that says who it was goes. Answers what stood in the way. */
async function anonymise(tx: Db, userId: string) {
  await lockOwners(tx, userId);
  const orphans = clubsLeftWithoutOwner(await ownedClubs(tx, userId));
  if (orphans.length > 0) return orphans;
  await closeSoloClubs(tx, userId);
  await erasePersonalData(tx, userId);
  return [];
}

async function erasePersonalData(tx: Db, userId: string) {
  const theirs = { where: { userId } };
  // First of all, as a move of their bookmark does: so neither waits for the other.
  await tx.user.update({ where: { id: userId }, data: formerMember() });
  await tx.membership.deleteMany(theirs);
  await tx.sharedBookmark.deleteMany(theirs);
  await tx.progress.deleteMany(theirs);
  await tx.bookmarkMove.deleteMany(theirs);
  await tx.session.deleteMany(theirs);
  await tx.identity.deleteMany(theirs);
  await tx.passwordReset.deleteMany(theirs);
  await tx.emailConfirmation.deleteMany(theirs);
  await tx.mailSettings.deleteMany(theirs);
  await tx.outbox.deleteMany(theirs);
}

const formerMember = () => ({
  name: 'A former member',
  email: null,
  emailConfirmedAt: null,
  emailRefusedAt: null,
  passwordHash: null,
  formerAt: now(),
  zone: null,
  zoneChosen: false,
  showsOpened: false,
});

const active = { standing: 'active' } as const;

async function closeSoloClubs(tx: Db, userId: string) {
  const memberships = { some: { userId, ...active }, none: { ...active, NOT: { userId } } };
  await tx.club.deleteMany({ where: { memberships } });
}

/** Two owners who leave at once would each count on the other; writing their rows makes the second wait for the first. */
async function lockOwners(tx: Db, userId: string) {
  const role = 'owner' as const;
  const club = { memberships: { some: { userId, role, ...active } } };
  await tx.membership.updateMany({ where: { role, club }, data: { role } });
}
