import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import * as z from 'zod';
import { CoveredLeaf } from '@/components/discussion/CoveredLeaf';
import { OpenThread } from '@/components/discussion/OpenThread';
import { placeNames } from '@/components/reading/places';
import { PressForm } from '@/components/reading/PressForm';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { newId } from '@/lib/ambient';
import { admitted, readerForTitle, threadFor } from '@/lib/discussion/admission';
import { press } from '@/lib/discussion/looking';
import { mayModerate, outlineOf, ownWords, postsAPage, postsOf, toAnswer, type ThreadView } from '@/lib/gate';
import { hear, type Say } from '@/lib/words';

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
  const { say } = await hear();
  const found = reader && isId(thread) ? await threadFor(reader, thread) : null;
  if (found?.kind === 'covered') return { title: say('discussion.thread.waitsTab') };
  return { title: found ? (found.thread.title ?? say('discussion.thread.tab')) : say('page.nothing.tab') };
}

export default async function Thread({ params, searchParams }: Props) {
  const { say } = await hear();
  const { viewer, reader, names, path } = await admitted(params);
  const [{ thread: id }, query] = await Promise.all([params, searchParams]);
  const [found, outline] = await Promise.all([isId(id) ? threadFor(reader, id) : null, outlineOf(reader)]);
  if (!found) notFound();
  const placeName = placeNames(outline);
  const here = { club: names.clubSlug, reading: reader.readingId };
  const threadPath = `${path}/t/${id}`;
  const shell = { name: viewer.name, names, path, here: 'thread' as const, moderates: mayModerate(reader) };

  if (found.kind === 'covered') {
    return (
      <ReadingPage title={say('reading.cover.waits', { place: placeName(found.place) })} {...shell}>
        <PressForm press={press} here={threadPath} {...here} />
        <CoveredLeaf id={id} place={placeName(found.place)} />
      </ReadingPage>
    );
  }

  const { page: chosen, ...about } = asked.parse(query);
  const target = about.post ?? about.edit ?? about.tend ?? about.report ?? about.reported;
  const answered = about.reply ?? about.quote;
  const [{ posts, page, count }, answers, words] = await Promise.all([
    postsOf(reader, id, chosen ?? (target ? { of: target } : 1)),
    answered ? toAnswer(reader, answered) : null,
    about.edit ? ownWords(reader, about.edit) : null,
  ]);

  return (
    <ReadingPage
      title={found.thread.title ?? say('discussion.thread.removed')}
      reach={withinReach(found.thread, path, say)}
      {...shell}
    >
      <PressForm press={press} here={page > 1 ? `${threadPath}?page=${page}` : threadPath} {...here} />
      <OpenThread
        thread={found.thread}
        posts={posts}
        page={page}
        pages={Math.max(1, Math.ceil(count / postsAPage))}
        ahead={found.ahead}
        reader={{
          readThrough: reader.readThrough,
          lastPlace: reader.lastPlace,
          looks: reader.looks,
          moderates: mayModerate(reader),
        }}
        answered={answers}
        quoted={about.quote ? (answers?.words ?? null) : null}
        own={words}
        about={about}
        requestKey={newId()}
        placeName={placeName}
        path={threadPath}
        {...here}
      />
    </ReadingPage>
  );
}

const withinReach = ({ locked, title }: ThreadView, path: string, say: Say) => [
  { href: `${path}#bookmark`, label: say('reading.bookmark.yours') },
  ...(locked || title === null ? [] : [{ href: '#reply', label: say('discussion.thread.write') }]),
];
