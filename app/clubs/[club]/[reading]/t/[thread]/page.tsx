import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import * as z from 'zod';
import { CoveredLeaf } from '@/components/discussion/CoveredLeaf';
import { OpenThread } from '@/components/discussion/OpenThread';
import { placeNames } from '@/components/reading/places';
import { PressForm } from '@/components/reading/PressForm';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { newId } from '@/lib/ambient';
import { admitted, readerForTitle } from '@/lib/discussion/admission';
import { press } from '@/lib/discussion/looking';
import {
  mayModerate,
  openPostsIn,
  outlineOf,
  ownWords,
  pageOfPost,
  postOf,
  postsAPage,
  postsOf,
  quotable,
  threadOf,
  waitingIn,
  type ThreadView,
} from '@/lib/gate';

type Props = {
  params: Promise<{ club: string; reading: string; thread: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const threadId = z.uuid();
const anId = z.uuid().optional().catch(undefined);
const asked = z.object({
  page: z.coerce.number().int().min(1).max(9999).optional().catch(undefined),
  ...{ post: anId, reply: anId, quote: anId, edit: anId, tend: anId, report: anId, reported: anId },
});

const isId = (id: string) => threadId.safeParse(id).success;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [reader, { thread }] = await Promise.all([readerForTitle(params), params]);
  const found = reader && isId(thread) ? await threadOf(reader, thread) : null;
  if (found?.kind === 'covered') return { title: 'A thread that waits' };
  return { title: found ? (found.thread.title ?? 'A thread') : 'Nothing here' };
}

export default async function Thread({ params, searchParams }: Props) {
  const { viewer, reader, names, path } = await admitted(params);
  const [{ thread: id }, query] = await Promise.all([params, searchParams]);
  const found = isId(id) ? await threadOf(reader, id) : null;
  if (!found) notFound();
  const outline = await outlineOf(reader);
  const placeName = placeNames(outline);
  const here = { club: names.clubSlug, reading: reader.readingId };
  const threadPath = `${path}/t/${id}`;
  const shell = { name: viewer.name, names, path, here: 'thread' as const, moderates: mayModerate(reader) };

  if (found.kind === 'covered') {
    return (
      <ReadingPage title={`Waits at ${placeName(found.place)}`} {...shell}>
        <PressForm press={press} here={threadPath} {...here} />
        <CoveredLeaf id={id} place={placeName(found.place)} />
      </ReadingPage>
    );
  }

  const { page: chosen, ...about } = asked.parse(query);
  const target = about.post ?? about.edit ?? about.tend ?? about.report ?? about.reported;
  const page = chosen ?? (target ? await pageOfPost(reader, id, target) : 1);
  const answered = about.reply ?? about.quote;
  const [posts, count, ahead, parent, quoted, words] = await Promise.all([
    postsOf(reader, id, page),
    openPostsIn(reader, id),
    waitingIn(reader, id),
    answered ? postOf(reader, answered) : null,
    about.quote ? quotable(reader, about.quote) : null,
    about.edit ? ownWords(reader, about.edit) : null,
  ]);

  return (
    <ReadingPage
      title={found.thread.title ?? 'A thread that was removed'}
      reach={withinReach(found.thread, path)}
      {...shell}
    >
      <PressForm press={press} here={page > 1 ? `${threadPath}?page=${page}` : threadPath} {...here} />
      <OpenThread
        thread={found.thread}
        posts={posts}
        page={page}
        pages={Math.max(1, Math.ceil(count / postsAPage))}
        ahead={ahead}
        reader={{
          readThrough: reader.readThrough,
          lastPlace: reader.lastPlace,
          looks: reader.looks,
          moderates: mayModerate(reader),
        }}
        answered={parent}
        quoted={quoted?.words ?? null}
        words={words}
        about={about}
        requestKey={newId()}
        placeName={placeName}
        path={threadPath}
        {...here}
      />
    </ReadingPage>
  );
}

const withinReach = ({ locked, title }: ThreadView, path: string) => [
  { href: `${path}#bookmark`, label: 'Your bookmark' },
  ...(locked || title === null ? [] : [{ href: '#reply', label: 'Write a post' }]),
];
