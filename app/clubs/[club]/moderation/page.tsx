import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Desk } from '@/components/moderation/Desk';
import { Readings } from '@/components/moderation/Readings';
import { Page } from '@/components/ui/Page';
import { viewer, viewerOrSignIn } from '@/lib/auth';
import { address } from '@/lib/clubs/policy';
import { questionAt } from '@/lib/discussion/question';
import { deskOf } from '@/lib/moderation/queries';
import { hear, tab } from '@/lib/words';

type Props = {
  params: Promise<{ club: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const asked = async ({ params, searchParams }: Props) => ({
  slug: address.parse((await params).club),
  reading: (await searchParams).reading?.toString(),
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ say }, { slug, reading }, who] = [await hear(), await asked(props), await viewer()];
  const desk = who && (await deskOf(who.userId, slug, reading));
  if (!desk) return { title: say('page.nothing.tab') };
  return { title: tab(say('moderation.title'), desk.open?.book, desk.club) };
}

export default async function Moderation(props: Props) {
  const { say } = await hear();
  const { slug, reading } = await asked(props);
  const asks = await props.searchParams;
  const query = reading === undefined ? '' : `?reading=${encodeURIComponent(reading)}`;
  const who = await viewerOrSignIn(`/clubs/${slug}/moderation${query}`);
  const desk = await deskOf(who.userId, slug, reading);
  if (!desk) notFound();
  const crumbs = [
    { href: '/clubs', label: say('page.clubs') },
    { href: `/clubs/${slug}`, label: desk.club },
  ];

  return (
    <Page title={say('moderation.title')} name={who.name} crumbs={crumbs}>
      <p>{say('moderation.asYouAre')}</p>
      {desk.readings.length > 1 && <Readings readings={desk.readings} here={desk.open?.reading ?? null} />}
      {desk.open ? (
        <Desk desk={desk.open} club={slug} asked={questionAt(who.userId, asks.ask)} at={asks.at} />
      ) : (
        <p className="empty">{say('moderation.noReading')}</p>
      )}
    </Page>
  );
}
