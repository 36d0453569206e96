'use server';

import { absent, go, stay } from '@/lib/action';
import { inReading } from '@/lib/discussion/admission';
import { answerReport, lookFromQueue } from '@/lib/gate';
import { answering, looking } from './schema';

/** The club's moderation page, from the path of one of its readings. */
const queueAt = (path: string) => `${path.slice(0, path.lastIndexOf('/'))}/moderation`;

/** Opens one half of a report, its post or its words, for this moderator. */
export const lookAtReported = inReading(looking, async ({ look }, reader, path) =>
  (await lookFromQueue(reader, look)) ? stay(queueAt(path), `i-${look.id}`) : absent,
);

export const answerAReport = inReading(answering, async ({ report, reason, answer }, reader, path) => {
  const answered = await answerReport(reader, { reportId: report, reason, uphold: answer === 'uphold' });
  return answered ? go(queueAt(path)) : absent;
});
