import 'server-only';
import { db } from '@/lib/db';

/** A club's readings, the latest first; `endedAt` is null while it is being read. */
export const readingsOf = (clubId: string) =>
  db.reading.findMany({
    where: { clubId },
    orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      startedAt: true,
      endedAt: true,
      book: { select: { id: true, title: true, author: true, chapterCount: true } },
    },
  });
