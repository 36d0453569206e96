import 'server-only';
import { now } from '@/lib/clock-and-ids';
import { db, usableInviteWhere, type SignUpRule } from '@/lib/db';
import { hashToken } from './signed-tokens';

const INSTALLATION = { id: 1 } as const;

/** Who may create an account here: everybody, until whoever runs this installation chooses otherwise. */
export async function readSignUpRule(): Promise<SignUpRule> {
  const chosen = await db.installation.findUnique({ where: INSTALLATION, select: { signUp: true } });
  return chosen?.signUp ?? 'everybody';
}

/** From now on. Who has an account keeps it. */
export async function saveSignUpRule(signUp: SignUpRule) {
  const data = { signUp, changedAt: now() };
  await db.installation.upsert({
    where: INSTALLATION,
    create: { ...INSTALLATION, ...data },
    update: data,
  });
}

/**
 * Whether somebody who is on their way to a path of ours may create an account; `email` is theirs for certain. An invitation
 * to a club is shown by being on the way to it, or by having been mailed it.
 */
export async function maySignUp(path: string, email: string | null = null): Promise<boolean> {
  const rule = await readSignUpRule();
  if (rule !== 'invited') return rule === 'everybody';
  const [, token] = /^\/join\/([\w-]+)$/.exec(path) ?? [];
  const shown = [
    ...(token === undefined ? [] : [{ tokenHash: hashToken(token) }]),
    ...(email === null ? [] : [{ address: email }]),
  ];
  return (
    shown.length > 0 && (await db.invite.count({ where: { ...usableInviteWhere(now()), OR: shown } })) > 0
  );
}
