'use server';

import { refresh } from 'next/cache';
import { formError, success, viewerAction } from '@/lib/actions';
import { isDemoAccount } from '@/lib/accounts/policy';
import { now } from '@/lib/clock-and-ids';
import { db } from '@/lib/db';
import { loadMessages } from '@/lib/i18n';
import { consumeTry } from '@/lib/rate-limit';
import { hasPush, isPushAddress } from './push-address';
import { pushDeviceInput, removeDeviceInput } from './schema';

/** Has this browser told from now on, until its session ends. Whoever was told by it before is no more. */
export const savePushDeviceAction = viewerAction(pushDeviceInput, async (sent, { userId, sessionId }) => {
  if (!hasPush()) return formError('answers.push.off');
  if (await isEverybodys(userId)) return formError('answers.accounts.everybodys');
  // The address will be called by this server, and anybody can send one.
  if (!isPushAddress(sent.endpoint)) return formError('answers.push.service');
  const tooMany = await consumeTry('push device', userId);
  if (tooMany) return formError(tooMany);
  const { language } = await loadMessages();
  await db.$transaction(async (tx) => {
    await tx.pushDevice.deleteMany({ where: { OR: [{ sessionId }, { endpoint: sent.endpoint }] } });
    const device = { ...sent, sessionId, language, createdAt: now() };
    await tx.pushDevice.createMany({ data: [device], skipDuplicates: true });
  });
  refresh();
  return success('answers.push.on');
});

export const removePushDeviceAction = viewerAction(removeDeviceInput, async ({ session }, { userId }) => {
  await db.pushDevice.deleteMany({ where: { sessionId: session, session: { userId } } });
  refresh();
  return success('answers.push.removed');
});

const isEverybodys = async (userId: string) => {
  const { email } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  return isDemoAccount(email);
};
