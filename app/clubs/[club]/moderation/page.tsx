import { notFound } from 'next/navigation';
import { Log } from '@/components/moderation/Log';
import { ReportLine } from '@/components/moderation/ReportLine';
import { placeNames } from '@/components/reading/places';
import { Page } from '@/components/ui/Page';
import { viewerOrSignIn } from '@/lib/auth';
import { address } from '@/lib/clubs/policy';
import { deskOf } from '@/lib/moderation/queries';
import { hear, titled } from '@/lib/words';

export const generateMetadata = titled('moderation.title');

type Props = { params: Promise<{ club: string }> };

export default async function Moderation({ params }: Props) {
  const { say } = await hear();
  const slug = address.parse((await params).club);
  const who = await viewerOrSignIn(`/clubs/${slug}/moderation`);
  const desk = await deskOf(who.userId, slug);
  if (!desk) notFound();
  const crumbs = [
    { href: '/clubs', label: say('page.clubs') },
    { href: `/clubs/${slug}`, label: desk.club },
  ];

  return (
    <Page title={say('moderation.title')} name={who.name} crumbs={crumbs}>
      <p>{say('moderation.asYouAre')}</p>
      {desk.desks.length === 0 && <p className="empty">{say('moderation.noReading')}</p>}
      {desk.desks.map(({ reading, book, lines, log, outline }) => (
        <section key={reading} aria-labelledby={`r-${reading}`} className="grid gap-4">
          <h2 id={`r-${reading}`}>{book}</h2>
          <h3>{say('moderation.open')}</h3>
          {lines.length === 0 && <p className="empty">{say('moderation.none')}</p>}
          <ul className="grid gap-3">
            {lines.map((line) => (
              <ReportLine
                key={line.id}
                line={line}
                club={slug}
                reading={reading}
                placeName={placeNames(outline)}
              />
            ))}
          </ul>
          <h3>{say('moderation.log')}</h3>
          <Log lines={log} />
        </section>
      ))}
    </Page>
  );
}
