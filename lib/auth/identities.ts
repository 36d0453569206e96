import 'server-only';
import { newId, now } from '@/lib/ambient';
import { db } from '@/lib/db';

/** What an outside sign-in service says of somebody. */
export type Outsider = {
  provider: string;
  subject: string;
  name: string;
  email: string | null;
  emailVerified: boolean;
};

/** The user whom the service means: known already, the owner of an address it has verified, or new. */
export async function userOfOutsider(outsider: Outsider): Promise<string> {
  return (await known(outsider)) ?? (await linked(outsider)) ?? (await made(outsider));
}

async function known({ provider, subject }: Outsider): Promise<string | null> {
  const where = { provider_subject: { provider, subject } };
  return (await db.identity.findUnique({ where, select: { userId: true } }))?.userId ?? null;
}

async function linked(outsider: Outsider): Promise<string | null> {
  const email = verifiedEmail(outsider);
  const user = email && (await db.user.findUnique({ where: { email }, select: { id: true } }));
  if (!user) return null;
  const { provider, subject } = outsider;
  await db.$transaction(async (tx) => {
    await tx.identity.create({ data: { id: newId(), userId: user.id, provider, subject } });
    // We never verified the address. Whoever took it first may have waited for its owner: their password and sessions end.
    await tx.user.update({ where: { id: user.id }, data: { passwordHash: null } });
    await tx.session.deleteMany({ where: { userId: user.id } });
    await tx.passwordReset.deleteMany({ where: { userId: user.id } });
  });
  return user.id;
}

/** An address that the service did not verify is not kept: it could be somebody else's. */
async function made(outsider: Outsider): Promise<string> {
  const { provider, subject, name } = outsider;
  const identities = { create: { id: newId(), provider, subject } };
  const data = { id: newId(), name, email: verifiedEmail(outsider), createdAt: now(), identities };
  await db.user.create({ data });
  return data.id;
}

const verifiedEmail = ({ email, emailVerified }: Outsider) =>
  emailVerified && email ? email.trim().toLowerCase() : null;
