import { notFound } from 'next/navigation';
import { Desk } from '@/components/moderation/Desk';
import { Readings } from '@/components/moderation/Readings';
import { Page } from '@/components/ui/Page';
import { viewerOrSignIn } from '@/lib/auth';
import { address } from '@/lib/clubs/policy';
import { questionAt } from '@/lib/discussion/question';
import { deskOf } from '@/lib/moderation/queries';
import { hear, titled } from '@/lib/words';

export const generateMetadata = titled('moderation.title');

type Props = {
  params: Promise<{ club: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Moderation({ params, searchParams }: Props) {
  const { say } = await hear();
  const slug = address.parse((await params).club);
  const asks = await searchParams;
  const reading = asks.reading?.toString();
  const asked = reading === undefined ? '' : `?reading=${encodeURIComponent(reading)}`;
  const who = await viewerOrSignIn(`/clubs/${slug}/moderation${asked}`);
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
