import 'server-only';
import { email, text } from '@/lib/action/text';
import { newId, now } from '@/lib/ambient';
import { db } from '@/lib/db';

/** What an outside sign-in service says of somebody. */
export type Outsider = {
  provider: string;
  subject: string;
  name: string;
  /** Only an address that the service verified: another could be somebody else's. */
  email: string | null;
};

/** The claims as we understand them. Throws when they do not say who it is. */
export function outsiderOf(provider: string, claims: Record<string, unknown>): Outsider {
  const { sub, email: address, email_verified, name, preferred_username } = claims;
  if (typeof sub !== 'string' || sub === '') throw new Error('The service did not say who signed in.');
  const called = [name, preferred_username].map((one) => text(1, 80).safeParse(one));
  const verified = email_verified === true ? email().safeParse(address) : null;
  return {
    provider,
    subject: sub,
    name: called.find((one) => one.success)?.data ?? 'A new member',
    email: verified?.data ?? null,
  };
}

/** The user whom the service means: known already, the owner of an address it has verified, or new. */
export async function userOfOutsider(outsider: Outsider): Promise<string> {
  return (await known(outsider)) ?? (await linked(outsider)) ?? (await made(outsider));
}

async function known({ provider, subject }: Outsider): Promise<string | null> {
  const where = { provider_subject: { provider, subject } };
  return (await db.identity.findUnique({ where, select: { userId: true } }))?.userId ?? null;
}

async function linked({ provider, subject, email }: Outsider): Promise<string | null> {
  const user = email && (await db.user.findUnique({ where: { email }, select: { id: true } }));
  if (!user) return null;
  await db.$transaction(async (tx) => {
    await tx.identity.create({ data: { id: newId(), userId: user.id, provider, subject } });
    // We never verified the address. Whoever took it first may have waited for its owner: their password and sessions end.
    await tx.user.update({ where: { id: user.id }, data: { passwordHash: null } });
    await tx.session.deleteMany({ where: { userId: user.id } });
    await tx.passwordReset.deleteMany({ where: { userId: user.id } });
  });
  return user.id;
}

async function made({ provider, subject, name, email }: Outsider): Promise<string> {
  const identities = { create: { id: newId(), provider, subject } };
  const data = { id: newId(), name, email, createdAt: now(), identities };
  await db.user.create({ data });
  return data.id;
}
