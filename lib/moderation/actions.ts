'use server';

import { absent, go, stay } from '@/lib/action';
import { inReading } from '@/lib/discussion/admission';
import { putQuestion, wasAsked } from '@/lib/discussion/question';
import { answerReport, coverAgain, lookFromQueue, mayModerate } from '@/lib/gate';
import { answering, looking } from './schema';

/** The desk of a reading, from the reading's path. */
function deskAt(path: string) {
  const end = path.lastIndexOf('/');
  return `${path.slice(0, end)}/moderation?reading=${path.slice(end + 1)}`;
}

/** Opens one half of a report, its post or its words, for this moderator after the question; or covers it again. */
export const lookAtReported = inReading(looking, async ({ ask, look, asked, cover, at }, reader, path) => {
  const item = look ?? ask;
  const id = item?.id ?? cover;
  if (!id || !mayModerate(reader)) return absent;
  const half = at && at !== id ? `i-${at}-post` : `i-${id}`;
  if (item && !(look && wasAsked(reader.userId, look, asked)))
    return putQuestion(reader.userId, item, `${deskAt(path)}&at=${at ?? id}`, `${half}-q`);
  const isDone = look ? await lookFromQueue(reader, look) : await coverAgain(reader, id);
  return isDone ? stay(deskAt(path), half) : absent;
});

export const answerAReport = inReading(answering, async ({ report, reason, answer }, reader, path) => {
  const answered = await answerReport(reader, { reportId: report, reason, uphold: answer === 'uphold' });
  return answered ? go(deskAt(path)) : absent;
});
