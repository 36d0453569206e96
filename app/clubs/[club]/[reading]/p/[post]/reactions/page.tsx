import { notFound } from 'next/navigation';
import * as z from 'zod';
import { Reactors } from '@/components/discussion/Reactors';
import { ReadingPage } from '@/components/reading/ReadingPage';
import { mayModerate, readReactors } from '@/lib/gate';
import { loadMessages } from '@/lib/i18n';
import { readingContext, readingTitleMetadata } from '@/lib/readings/context';

export const generateMetadata = readingTitleMetadata('discussion.reactions.who');

type Props = { params: Promise<{ club: string; reading: string; post: string }> };

const postId = z.uuid();

/** Who reacted to a post. Where scripts run, its thread shows this in a dialog. */
export default async function ReactorsPage({ params }: Props) {
  const { t } = await loadMessages();
  const { viewer, reader, names, path } = await readingContext(params);
  const { post } = await params;
  const found = postId.safeParse(post).success ? await readReactors(reader, post) : null;
  if (!found) notFound();

  return (
    <ReadingPage
      title={t('discussion.reactions.who')}
      who={viewer}
      names={names}
      path={path}
      current="thread"
      moderates={mayModerate(reader)}
    >
      <Reactors {...found} href={`${path}/t/${found.threadId}?post=${post}#p-${post}`} />
    </ReadingPage>
  );
}
