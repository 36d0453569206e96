import type { Metadata } from 'next';
import * as z from 'zod';
import { StartThread } from '@/components/discussion/StartThread';
import { ThreadList } from '@/components/discussion/ThreadList';
import { WhatWaits } from '@/components/discussion/WhatWaits';
import { Bookmark } from '@/components/reading/Bookmark';
import { Outline } from '@/components/reading/Outline';
import { placeNames } from '@/components/reading/places';
import { PressForm } from '@/components/reading/PressForm';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { VeilChoice } from '@/components/reading/VeilChoice';
import { newId } from '@/lib/ambient';
import { admitted } from '@/lib/discussion/admission';
import { press } from '@/lib/discussion/looking';
import { bookmarkOf, mayModerate, outlineOf, threadsOf, waitingFor, whatMovesOpen } from '@/lib/gate';

type Props = {
  params: Promise<{ club: string; reading: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: 'Reading room' };

const pageNumber = z.object({ page: z.coerce.number().int().min(1).max(9999).catch(1) });

export default async function ReadingRoom({ params, searchParams }: Props) {
  const { viewer, reader, names, path } = await admitted(params);
  const { page } = pageNumber.parse(await searchParams);
  const [outline, { waiting, covers }, threads] = await Promise.all([
    outlineOf(reader),
    waitingFor(reader),
    threadsOf(reader, page),
  ]);
  const [bookmark, opens] = [bookmarkOf(reader), whatMovesOpen(reader, waiting)];
  const placeName = placeNames(outline);
  const here = { club: names.clubSlug, reading: reader.readingId };

  return (
    <ReadingPage
      title={names.book}
      author={names.author}
      name={viewer.name}
      names={names}
      path={path}
      here="room"
      moderates={mayModerate(reader)}
      reach={[
        { href: '#bookmark', label: 'Your bookmark' },
        { href: '#start', label: 'Start a thread' },
      ]}
    >
      <Outline outline={outline} readThrough={reader.readThrough} talk={threads.lines} waiting={waiting} />
      <Bookmark bookmark={bookmark} outline={outline} opens={opens} placeName={placeName} {...here} />
      <VeilChoice veil={reader.veil} {...here} />
      <PressForm press={press} here={page > 1 ? `${path}?page=${page}` : path} {...here} />
      <div className="two-columns">
        <section aria-labelledby="threads" className="page-section">
          <h2 id="threads">What people are saying</h2>
          {threads.lines.length === 0 && (
            <p className="empty">Nothing yet, as far as you have read. Say the first thing.</p>
          )}
          <ThreadList lines={threads.lines} path={path} placeName={placeName} />
          <nav aria-label="Pages of threads" className="flex gap-4">
            {page > 1 && <a href={`${path}?page=${page - 1}`}>Later threads</a>}
            {threads.more && <a href={`${path}?page=${page + 1}`}>Earlier threads</a>}
          </nav>
        </section>
        {reader.veil === 'marked' && waiting.length === 0 && (
          <p className="empty">Nothing waits ahead of you.</p>
        )}
        <WhatWaits kind="thread" waiting={waiting} covers={covers} placeName={placeName} />
      </div>
      <StartThread
        requestKey={newId()}
        readThrough={reader.readThrough}
        lastPlace={reader.lastPlace}
        placeName={placeName}
        {...here}
      />
    </ReadingPage>
  );
}
