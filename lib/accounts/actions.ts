'use server';

import { refresh } from 'next/cache';
import { idFor } from '@/lib/action/once';
import { now } from '@/lib/ambient';
import { action, done, go, openAction, refused, wrong } from '@/lib/action';
import {
  deviceOfRequest,
  hashPassword,
  isPassword,
  openSession,
  rememberDevice,
  spendReset,
  type Viewer,
} from '@/lib/auth';
import { db, type Db } from '@/lib/db';
import { forgetReader, withdrawWords } from '@/lib/gate';
import { addressOfRequest, forgiveTries, limited } from '@/lib/limits';
import { forgiveSignIn, signInTooOften } from '@/lib/limits/sign-in';
import { zoneOfBrowser, type Sentence } from '@/lib/words';
import { isOfTheCast, orphanedBy } from './policy';
import { clubsOwnedBy } from './queries';
import * as shapes from './schema';

// ---------------------------------------------------------------- coming in

export const signUp = openAction(shapes.SignUp, async ({ password, next, ...sent }, who) => {
  const tooMany = await limited('sign-up', await addressOfRequest());
  if (tooMany) return refused(tooMany);
  const { name, email } = sent;
  const own = { id: idFor('nobody yet', 'account', sent), passwordHash: await hashPassword(password) };
  const isNew = await isKept(db.user.create({ data: { ...own, name, email, createdAt: now() } }));
  const user = isNew ? own : await madeBefore(own.id, email, password);
  if (!user) return wrong({ email: taken });
  await enter(user.id, who);
  await rememberDevice(user);
  return go(next);
});

/** The account that the same form made when it was sent before. Who has the form's key must know the password, too. */
async function madeBefore(id: string, email: string, password: string) {
  const user = await db.user.findUnique({ where: { id, email }, select: { id: true, passwordHash: true } });
  return user && (await isPassword(user.passwordHash, password)) ? user : null;
}

// Without mail nobody can be told in private, and a person who forgot that they have an account must be told.
const taken = 'answers.accounts.taken';

export const signIn = openAction(shapes.SignIn, async ({ email, password, next }, who) => {
  const user = await db.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  const device = await deviceOfRequest(user);
  const tooMany = await signInTooOften(email, device);
  if (tooMany) return refused(tooMany);
  const matches = await isPassword(user?.passwordHash, password);
  if (!user || !matches) return refused('answers.accounts.noMatch');
  await forgiveSignIn(email, device);
  await enter(user.id, who);
  await rememberDevice(user);
  return go(next);
});

/** In the demo only, and only as one of its people, who have no password: it opens nobody's account. */
export const enterAs = openAction(shapes.EnterAs, async ({ as: email, next }, who) => {
  const user = isOfTheCast(email) ? await db.user.findUnique({ where: { email, passwordHash: null } }) : null;
  if (!user) return refused('answers.accounts.nobody');
  await enter(user.id, who);
  return go(next);
});

export const chooseNewPassword = openAction(shapes.ChosenPassword, async ({ token, newPassword }) => {
  const tooMany = await limited('reset', await addressOfRequest());
  if (tooMany) return refused(tooMany);
  const isSet = await spendReset(token, await hashPassword(newPassword));
  if (!isSet) return refused('answers.accounts.staleLink');
  return go('/sign-in?said=reset');
});

/** False when the address in it is somebody else's already. */
async function isKept(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'P2002') return false;
    throw error;
  }
}

/** Opens a session in this browser; whoever was signed in here before is signed out. */
async function enter(userId: string, before: Viewer | null) {
  if (before) await db.session.deleteMany({ where: { id: before.sessionId } });
  await openSession(userId);
}

// ---------------------------------------------------------------- going out

export const signOut = openAction(shapes.Nothing, async (_, who) => {
  if (who) await db.session.deleteMany({ where: { id: who.sessionId } });
  return leave();
});

export const signOutEverywhere = action(shapes.Nothing, async (_, { userId }) => {
  await db.session.deleteMany({ where: { userId } });
  return leave();
});

export const signOutDevice = action(shapes.OneSession, async ({ session }, { userId, sessionId }) => {
  await db.session.deleteMany({ where: { id: session, userId } });
  return session === sessionId ? leave() : saved('answers.accounts.deviceOut');
});

// The cookie stays, for without its row it opens nothing. Were it deleted here, Next would render the page that the
// form stands on again, that page would send its visitor to sign in, and the browser would never arrive.
const leave = () => go('/');

// ---------------------------------------------------------------- changing

export const changeName = action(shapes.NewName, async ({ name }, { userId }) => {
  const user = await userById(userId);
  if (isOfTheCast(user.email)) return refused(everybodys);
  await db.user.update({ where: { id: userId }, data: { name } });
  return saved('answers.accounts.nameChanged');
});

/** The zone that somebody's times are told in from now on: one they chose, or again their browser's. */
export const chooseZone = action(shapes.NewZone, async ({ zone }, { userId }) => {
  const user = await userById(userId);
  if (isOfTheCast(user.email)) return refused(everybodys);
  const data = zone ? { zone, zoneChosen: true } : { zone: await zoneOfBrowser(), zoneChosen: false };
  await db.user.update({ where: { id: userId }, data });
  return saved(zone ? 'answers.accounts.zoneChanged' : 'answers.accounts.zoneLearnt');
});

export const changeEmail = action(shapes.NewEmail, async ({ email, passwordForEmail }, { userId }) => {
  const mistake = await mistakeInPassword(await userById(userId), passwordForEmail);
  if (mistake) return wrong({ passwordForEmail: mistake });
  const isChanged = await isKept(db.user.update({ where: { id: userId }, data: { email } }));
  return isChanged ? saved('answers.accounts.emailChanged') : wrong({ email: taken });
});

export const changePassword = action(shapes.NewPassword, async (typed, { userId, sessionId }) => {
  const user = await userById(userId);
  const mistake = await mistakeInPassword(user, typed.presentPassword);
  if (mistake) return wrong({ presentPassword: mistake });
  const passwordHash = await hashPassword(typed.newPassword);
  await db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { passwordHash } });
    await tx.session.deleteMany({ where: { userId, NOT: { id: sessionId } } });
    await tx.passwordReset.deleteMany({ where: { userId } });
  });
  await rememberDevice({ id: userId, passwordHash }, user);
  return saved('answers.accounts.passwordChanged');
});

const everybodys = 'answers.accounts.everybodys';

type Owner = { id: string; email: string | null; passwordHash: string | null };

const userById = (id: string): Promise<Owner> =>
  db.user.findUniqueOrThrow({ where: { id }, select: { id: true, email: true, passwordHash: true } });

async function mistakeInPassword({ id, passwordHash }: Owner, typed: string): Promise<Sentence | null> {
  const tooMany = await limited('password', id);
  if (tooMany) return tooMany;
  if (!(await isPassword(passwordHash, typed))) return 'answers.accounts.notYourPassword';
  await forgiveTries('password', id);
  return null;
}

function saved(sentence: Sentence) {
  refresh();
  return done(sentence);
}

// ---------------------------------------------------------------- leaving for good

export const deleteAccount = action(shapes.Farewell, async ({ posts, passwordToDelete }, { userId }) => {
  const user = await userById(userId);
  if (isOfTheCast(user.email)) return refused(everybodys);
  // Somebody who comes in by an outside service has no password to ask for.
  const mistake = user.passwordHash && (await mistakeInPassword(user, passwordToDelete ?? ''));
  if (mistake) return wrong({ passwordToDelete: mistake });
  const waiting = orphanedBy(await clubsOwnedBy(db, userId));
  if (waiting.length > 0) return refused(handOver(waiting));
  // Words first: if what follows fails, the account is still there to try again.
  if (posts === 'go') await withdrawWords(userId);
  await forgetReader(userId);
  const orphans = await db.$transaction((tx) => becomeFormer(tx, userId));
  return orphans.length > 0 ? refused(handOver(orphans)) : go('/account/deleted');
});

const handOver = (clubs: { name: string }[]): Sentence => ({
  key: 'answers.accounts.handOver',
  about: { clubs: clubs.map(({ name }) => ({ key: 'answers.accounts.quoted', about: { name } })) },
});

/** The row stays, so that words keep an author; all else that says who it was goes. Answers what stood in the way. */
async function becomeFormer(tx: Db, userId: string) {
  await holdOwners(tx, userId);
  const orphans = orphanedBy(await clubsOwnedBy(tx, userId));
  if (orphans.length > 0) return orphans;
  await closeClubsAlone(tx, userId);
  await forgetWho(tx, userId);
  return [];
}

async function forgetWho(tx: Db, userId: string) {
  const theirs = { where: { userId } };
  await tx.membership.deleteMany(theirs);
  await tx.progress.deleteMany(theirs);
  await tx.session.deleteMany(theirs);
  await tx.identity.deleteMany(theirs);
  await tx.passwordReset.deleteMany(theirs);
  const nobody = {
    ...{ name: 'A former member', email: null, passwordHash: null, formerAt: now() },
    ...{ zone: null, zoneChosen: false },
  };
  await tx.user.update({ where: { id: userId }, data: nobody });
}

const active = { standing: 'active' } as const;

async function closeClubsAlone(tx: Db, userId: string) {
  const memberships = { some: { userId, ...active }, none: { ...active, NOT: { userId } } };
  await tx.club.deleteMany({ where: { memberships } });
}

/** Two owners who leave at once would each count on the other; writing their rows makes the second wait for the first. */
async function holdOwners(tx: Db, userId: string) {
  const role = 'owner' as const;
  const club = { memberships: { some: { userId, role, ...active } } };
  await tx.membership.updateMany({ where: { role, club }, data: { role } });
}
