'use server';

import { absent, go, stay } from '@/lib/action';
import { inReading } from '@/lib/discussion/admission';
import { answerReport, coverAgain, lookFromQueue, mayModerate } from '@/lib/gate';
import { answering, looking } from './schema';

/** The desk of a reading, from the reading's path. */
function deskAt(path: string) {
  const end = path.lastIndexOf('/');
  return `${path.slice(0, end)}/moderation?reading=${path.slice(end + 1)}`;
}

/** Opens one half of a report, its post or its words, for this moderator, or covers it again. */
export const lookAtReported = inReading(looking, async ({ look, cover, at }, reader, path) => {
  const id = look?.id ?? cover;
  if (!id || !mayModerate(reader)) return absent;
  const isDone = look ? await lookFromQueue(reader, look) : await coverAgain(reader, id);
  return isDone ? stay(deskAt(path), at && at !== id ? `i-${at}-post` : `i-${id}`) : absent;
});

export const answerAReport = inReading(answering, async ({ report, reason, answer }, reader, path) => {
  const answered = await answerReport(reader, { reportId: report, reason, uphold: answer === 'uphold' });
  return answered ? go(deskAt(path)) : absent;
});
