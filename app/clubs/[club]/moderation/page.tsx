import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ModerationDesk } from '@/components/moderation/ModerationDesk';
import { ReadingTabs } from '@/components/moderation/ReadingTabs';
import { Page } from '@/components/ui/Page';
import { viewer, requireViewer } from '@/lib/auth';
import { clubSlug } from '@/lib/clubs/slug';
import { confirmationFor } from '@/lib/discussion/look-confirmation';
import { loadDesk } from '@/lib/moderation/queries';
import { loadMessages, tabTitle } from '@/lib/i18n';
import { deskParams } from '@/lib/validation/search-params';

type Props = {
  params: Promise<{ club: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const requestedDesk = async ({ params, searchParams }: Props) => ({
  slug: clubSlug.parse((await params).club),
  ...deskParams.parse(await searchParams),
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { t } = await loadMessages();
  const { slug, reading } = await requestedDesk(props);
  const who = await viewer();
  const desk = who && (await loadDesk(who.userId, slug, reading));
  if (!desk) return { title: t('page.nothing.tab') };
  return { title: tabTitle(t('moderation.title'), desk.open?.book, desk.club) };
}

export default async function Moderation(props: Props) {
  const { t } = await loadMessages();
  const { slug, reading, ask, at } = await requestedDesk(props);
  const query = reading === undefined ? '' : `?reading=${encodeURIComponent(reading)}`;
  const who = await requireViewer(`/clubs/${slug}/moderation${query}`);
  const desk = await loadDesk(who.userId, slug, reading);
  if (!desk) notFound();
  const crumbs = [
    { href: '/clubs', label: t('page.clubs') },
    { href: `/clubs/${slug}`, label: desk.club },
  ];

  return (
    <Page title={t('moderation.title')} who={who} breadcrumbs={crumbs}>
      <p>{t('moderation.asYouAre')}</p>
      {desk.readings.length > 1 && (
        <ReadingTabs readings={desk.readings} current={desk.open?.reading ?? null} />
      )}
      {desk.open ? (
        <ModerationDesk
          desk={desk.open}
          club={slug}
          question={confirmationFor(who.userId, ask)}
          askedReport={at}
        />
      ) : (
        <p className="empty">{t('moderation.noReading')}</p>
      )}
    </Page>
  );
}
