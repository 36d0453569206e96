import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import * as z from 'zod';
import { CoveredLeaf } from '@/components/discussion/CoveredLeaf';
import { OpenThread } from '@/components/discussion/OpenThread';
import { placeNames } from '@/components/reading/places';
import { PressForm } from '@/components/reading/PressForm';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { newId } from '@/lib/ambient';
import { admitted, readerForTitle, threadFor, titleIn } from '@/lib/discussion/admission';
import { press } from '@/lib/discussion/looking';
import { questionAt } from '@/lib/discussion/question';
import { mayModerate, ownWords, postsAPage, toAnswer, type Reader, type ThreadView } from '@/lib/gate';
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

/** The thread with the page of it that the address asks for: for the page, and for its title. */
async function askedFor(reader: Reader, { params, searchParams }: Props) {
  const [{ thread }, query] = await Promise.all([params, searchParams]);
  const { page, post, edit, tend, report, reported } = asked.parse(query);
  const target = page ? undefined : (post ?? edit ?? tend ?? report ?? reported);
  return isId(thread) ? threadFor(reader, thread, page ?? 1, target) : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const reader = await readerForTitle(props.params);
  const { say } = await hear();
  const found = reader && (await askedFor(reader, props));
  if (!found) return { title: say('page.nothing.tab') };
  if (found.kind === 'covered') return titleIn(props.params, say('discussion.thread.waitsTab'));
  return titleIn(props.params, found.thread.title ?? say('discussion.thread.tab'));
}

export default async function Thread(props: Props) {
  const { params, searchParams } = props;
  const { say } = await hear();
  const { viewer, reader, names, path } = await admitted(params);
  const [{ thread: id }, query] = await Promise.all([params, searchParams]);
  const found = await askedFor(reader, props);
  if (!found) notFound();
  const placeName = placeNames(names);
  const here = { club: names.clubSlug, reading: reader.readingId };
  const threadPath = `${path}/t/${id}`;
  const asks = questionAt(reader.userId, query.ask);
  const shell = { name: viewer.name, names, path, here: 'thread' as const, moderates: mayModerate(reader) };

  if (found.kind === 'covered') {
    return (
      <ReadingPage title={say('reading.cover.waits', { place: placeName(found.place) })} {...shell}>
        <PressForm press={press} here={threadPath} asked={asks?.proof} {...here} />
        <CoveredLeaf
          id={id}
          place={placeName(found.place)}
          ask={asks && { item: asks.item, back: threadPath }}
        />
      </ReadingPage>
    );
  }

  const { posts, page, count } = found.page;
  const { page: _, ...about } = asked.parse(query);
  const back = page > 1 ? `${threadPath}?page=${page}` : threadPath;
  const answered = about.reply ?? about.quote;
  const [answers, words] = await Promise.all([
    answered ? toAnswer(reader, answered) : null,
    about.edit ? ownWords(reader, about.edit) : null,
  ]);

  return (
    <ReadingPage
      title={found.thread.title ?? say('discussion.thread.removed')}
      reach={withinReach(found.thread, path, say)}
      {...shell}
    >
      <PressForm press={press} here={back} asked={asks?.proof} {...here} />
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
        quotes={about.quote !== undefined}
        own={words}
        about={about}
        ask={asks && { item: asks.item, back }}
        requestKey={newId()}
        keeper={reader.userId}
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
