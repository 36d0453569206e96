import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import * as z from 'zod';
import { CoveredThread } from '@/components/discussion/CoveredThread';
import { firstNewPath, newPath } from '@/components/reading/new-paths';
import { NextNew } from '@/components/discussion/NextNew';
import { ThreadContent } from '@/components/discussion/ThreadContent';
import { NextOpened } from '@/components/reading/NextOpened';
import { placeNames } from '@/components/reading/place-labels';
import { ItemActionsForm } from '@/components/reading/ItemActionsForm';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { newId } from '@/lib/clock-and-ids';
import { readingContext, readerForMetadata, cachedThread, titleInReading } from '@/lib/readings/context';
import { itemAction } from '@/lib/discussion/item-actions';
import { confirmationFor } from '@/lib/discussion/look-confirmation';
import {
  mayModerate,
  listOpenedThreads,
  readEditablePost,
  POSTS_PER_PAGE,
  readReplyTarget,
  type Reader,
  type ThreadView,
} from '@/lib/gate';
import { loadMessages, type Translate } from '@/lib/i18n';
import { threadParams } from '@/lib/validation/search-params';

type Props = {
  params: Promise<{ club: string; reading: string; thread: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const threadId = z.uuid();

const isId = (id: string) => threadId.safeParse(id).success;

/** The thread with the page of it that the address asks for: for the page, and for its title. */
async function requestedThread(reader: Reader, { params, searchParams }: Props) {
  const { thread } = await params;
  const { page, at, post, reply, quote, edit, tend, report, reported } = threadParams.parse(
    await searchParams,
  );
  const target = page ? undefined : (post ?? reply ?? quote ?? edit ?? tend ?? report ?? reported);
  return isId(thread) ? cachedThread(reader, thread, page ?? (at ? 'first-new' : 1), target) : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const reader = await readerForMetadata(props.params);
  const { t } = await loadMessages();
  const found = reader && (await requestedThread(reader, props));
  if (!found) return { title: t('page.nothing.tab') };
  if (found.kind === 'covered') return titleInReading(props.params, t('discussion.thread.waitsTab'));
  return titleInReading(props.params, found.thread.title ?? t('discussion.thread.tab'));
}

export default async function Thread(props: Props) {
  const { params, searchParams } = props;
  const { t } = await loadMessages();
  const { viewer, reader, names, path } = await readingContext(params);
  const { thread: id } = await params;
  const { page: _, at: __, ask, opened, ...about } = threadParams.parse(await searchParams);
  const found = await requestedThread(reader, props);
  if (!found) notFound();
  const placeName = placeNames(names);
  const here = { club: names.clubSlug, reading: reader.readingId };
  const threadPath = `${path}/t/${id}`;
  const asks = confirmationFor(reader.userId, ask);
  const shell = {
    who: viewer,
    names,
    path,
    current: 'thread' as const,
    moderates: mayModerate(reader),
  };

  if (found.kind === 'covered') {
    return (
      <ReadingPage title={t('reading.cover.waits', { place: placeName(found.place) })} {...shell}>
        <ItemActionsForm action={itemAction} path={threadPath} proof={asks?.proof} {...here} />
        <CoveredThread
          id={id}
          place={placeName(found.place)}
          question={asks && { item: asks.item, back: threadPath }}
        />
      </ReadingPage>
    );
  }

  const { posts, page, count, firstNew } = found.page;
  const pages = Math.max(1, Math.ceil(count / POSTS_PER_PAGE));
  const back = page > 1 ? `${threadPath}?page=${page}` : threadPath;
  const answered = about.reply ?? about.quote;
  const [answers, words, openedThreads] = await Promise.all([
    answered ? readReplyTarget(reader, answered) : null,
    about.edit ? readEditablePost(reader, about.edit) : null,
    opened ? listOpenedThreads(reader) : [],
  ]);

  const hasPostForm = [about.edit, about.tend, about.report].some(Boolean);
  const shortcutContext = { path, firstNew, hasPostForm, t };

  return (
    <ReadingPage
      title={found.thread.title ?? t('discussion.thread.removed')}
      shortcuts={threadShortcuts(found.thread, shortcutContext)}
      skips={threadSkips(found.thread, shortcutContext)}
      {...shell}
    >
      <ItemActionsForm action={itemAction} path={back} proof={asks?.proof} {...here} />
      <ThreadContent
        thread={found.thread}
        afterPosts={
          opened ? (
            <NextOpened threads={openedThreads} current={id} path={path} />
          ) : (
            page === pages && <NextNew isUpToDate={firstNew === null} href={newPath(path, id)} />
          )
        }
        posts={posts}
        page={page}
        pages={pages}
        count={count}
        firstNew={firstNew}
        follow={found.follow}
        theme={found.theme}
        themes={found.themes}
        roomPath={path}
        ahead={found.ahead}
        reader={{
          readThrough: reader.readThrough,
          lastPlace: reader.lastPlace,
          moderates: mayModerate(reader),
        }}
        replyTarget={answers}
        isQuoting={about.quote !== undefined}
        ownPost={words}
        query={about}
        question={asks && { item: asks.item, back }}
        requestKey={newId()}
        keeper={reader.userId}
        placeName={placeName}
        outline={names}
        writer={found.writer}
        path={threadPath}
        {...here}
      />
    </ReadingPage>
  );
}

/** `hasPostForm`: a form is open under a post, and there is none for a reply. */
type ShortcutContext = { path: string; firstNew: string | null; hasPostForm: boolean; t: Translate };

const threadShortcuts = (thread: ThreadView, context: ShortcutContext) => {
  const { path, firstNew, t } = context;
  const next = { href: newPath(path, thread.id), label: t('discussion.news.next') };
  return [
    { href: `${path}#bookmark`, label: t('reading.bookmark.yours') },
    ...(firstNew ? [] : [next]),
    ...threadSkips(thread, context),
  ];
};

/** To the first new post, and to where one writes. */
const threadSkips = (
  { id, locked, title }: ThreadView,
  { path, firstNew, hasPostForm, t }: ShortcutContext,
) => [
  ...(firstNew ? [{ href: firstNewPath(`${path}/t/${id}`), label: t('discussion.news.toFirst') }] : []),
  ...(locked || title === null || hasPostForm
    ? []
    : [{ href: '#reply', label: t('discussion.thread.write') }]),
];
