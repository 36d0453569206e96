import 'server-only';
import { newId, now } from '@/lib/clock-and-ids';
import { db } from '@/lib/db';
import { confirmedAddress } from '../email-confirmations';
import { findName, findVerifiedEmail, type Claims } from './person-from-claims';

/** A person as an outside sign-in service describes them. */
export type ExternalUser = {
  provider: string;
  subject: string;
  name: string;
  /** Only an address that the service verified: another could be somebody else's. */
  email: string | null;
};

/** The claims as we understand them. Throws when they do not say who it is. */
export function parseClaims(provider: string, claims: Claims): ExternalUser {
  const { sub } = claims;
  if (typeof sub !== 'string' || sub === '') throw new Error('The service did not say who signed in.');
  const name = findName([claims]) ?? 'A new member';
  return { provider, subject: sub, name, email: findVerifiedEmail([claims]) };
}

/** Whether the service has brought this person here before. */
export const hasIdentity = async (provider: string, subject: string) =>
  (await findIdentity({ provider, subject })) !== null;

/** Whether this person has an account here, by whichever way `findOrCreateUser` would find it. */
export const hasAccount = async ({ provider, subject, email }: ExternalUser): Promise<boolean> =>
  (await hasIdentity(provider, subject)) ||
  (email !== null && (await db.user.count({ where: { email } })) > 0);

/** The user whom the service means: known already, the owner of an address it has verified, or new. */
export async function findOrCreateUser(externalUser: ExternalUser): Promise<string> {
  try {
    return (
      (await findIdentity(externalUser)) ??
      (await linkByEmail(externalUser)) ??
      (await createUser(externalUser))
    );
  } catch (problem) {
    // Somebody who comes in by two tabs at once is made by one of them.
    const first = (problem as { code?: unknown }).code === 'P2002' ? await findIdentity(externalUser) : null;
    if (!first) throw problem;
    return first;
  }
}

type ExternalSubject = Pick<ExternalUser, 'provider' | 'subject'>;

async function findIdentity({ provider, subject }: ExternalSubject): Promise<string | null> {
  const where = { subject, provider: { in: providerSpellings(provider) } };
  return (await db.identity.findFirst({ where, select: { userId: true } }))?.userId ?? null;
}

// One service, whether or not its address is set with a slash at the end.
function providerSpellings(provider: string) {
  const bare = provider.replace(/\/$/, '');
  return [bare, `${bare}/`];
}

async function linkByEmail({ provider, subject, email }: ExternalUser): Promise<string | null> {
  const user = email && (await db.user.findUnique({ where: { email }, select: { id: true } }));
  if (!user) return null;
  await db.$transaction(async (tx) => {
    await tx.identity.create({ data: { id: newId(), userId: user.id, provider, subject } });
    // We never verified the address. Whoever took it first may have waited for its owner: their password and sessions end.
    await tx.user.update({
      where: { id: user.id },
      data: { passwordHash: null, ...confirmedAddress(email) },
    });
    await tx.session.deleteMany({ where: { userId: user.id } });
    await tx.passwordReset.deleteMany({ where: { userId: user.id } });
  });
  return user.id;
}

async function createUser({ provider, subject, name, email }: ExternalUser): Promise<string> {
  const identities = { create: { id: newId(), provider, subject } };
  const address = email === null ? {} : confirmedAddress(email);
  const data = { id: newId(), name, createdAt: now(), identities, ...address };
  await db.user.create({ data });
  return data.id;
}
