import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Log } from '@/components/moderation/Log';
import { ReportLine } from '@/components/moderation/ReportLine';
import { placeNames } from '@/components/reading/places';
import { Page } from '@/components/ui/Page';
import { viewerOrSignIn } from '@/lib/auth';
import { address } from '@/lib/clubs/policy';
import { deskOf } from '@/lib/moderation/queries';

export const metadata: Metadata = { title: 'Moderation' };

type Props = { params: Promise<{ club: string }> };

export default async function Moderation({ params }: Props) {
  const slug = address.parse((await params).club);
  const who = await viewerOrSignIn(`/clubs/${slug}/moderation`);
  const desk = await deskOf(who.userId, slug);
  if (!desk) notFound();
  const crumbs = [
    { href: '/clubs', label: 'Clubs' },
    { href: `/clubs/${slug}`, label: desk.club },
  ];

  return (
    <Page title="Moderation" name={who.name} crumbs={crumbs}>
      <p>
        You moderate as the reader you are: what waits for you is covered here too, and each look is recorded.
        A removed post can be restored where it stood, a locked thread unlocked, and a mark changed back.
      </p>
      {desk.desks.length === 0 && (
        <p className="empty">The club has no reading yet, so there is nothing to look after.</p>
      )}
      {desk.desks.map(({ reading, book, lines, log, outline }) => (
        <section key={reading} aria-labelledby={`r-${reading}`} className="grid gap-4">
          <h2 id={`r-${reading}`}>{book}</h2>
          <h3>Open reports</h3>
          {lines.length === 0 && <p className="empty">None. All is well.</p>}
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
          <h3>The log</h3>
          <Log lines={log} />
        </section>
      ))}
    </Page>
  );
}
