import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Door } from '@/components/clubs/Door';
import { Members } from '@/components/clubs/Members';
import { Readings } from '@/components/clubs/Readings';
import { Words } from '@/components/clubs/Words';
import { YourMembership } from '@/components/clubs/YourMembership';
import { members } from '@/components/clubs/words';
import { Page } from '@/components/ui/Page';
import { viewer } from '@/lib/auth';
import { address } from '@/lib/clubs/policy';
import { clubPage } from '@/lib/clubs/queries';

type Props = { params: Promise<{ club: string }> };

const asked = async ({ params }: Props) => clubPage(await viewer(), address.parse((await params).club));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const club = await asked(props);
  return { title: club?.name ?? 'Nothing here' };
}

export default async function Club(props: Props) {
  const [who, club] = await Promise.all([viewer(), asked(props)]);
  if (!club) notFound();
  const { slug, name, about, rules, memberCount, mine } = club;
  const member = mine?.standing === 'active' ? mine : null;
  const runs = member !== null && member.role !== 'member';
  const now = club.readings.filter((reading) => reading.endedAt === null);
  const before = club.readings.filter((reading) => reading.endedAt !== null);

  return (
    <Page title={name} name={who?.name ?? null} crumbs={[{ href: '/clubs', label: 'Clubs' }]}>
      {about && <Words>{about}</Words>}
      {runs && (
        <nav aria-label="Running the club" className="flex flex-wrap gap-x-4 gap-y-1">
          <a href={`/clubs/${slug}/settings`}>Settings</a>
          <a href={`/clubs/${slug}/moderation`}>Moderation</a>
        </nav>
      )}
      {!member && (
        <Door slug={slug} joining={club.joining} standing={mine?.standing ?? null} signedIn={who !== null} />
      )}
      <section aria-labelledby="readings" className="page-section">
        <h2 id="readings">Reading now</h2>
        {now.length > 0 ? (
          <Readings readings={now} slug={member && slug} />
        ) : (
          <p className="empty">
            {runs ? (
              <>
                No book yet. <a href={`/clubs/${slug}/settings#readings`}>Start a reading</a>, and{' '}
                <a href={`/clubs/${slug}/settings#invitations`}>invite people</a>.
              </>
            ) : (
              'Between books.'
            )}
          </p>
        )}
      </section>
      {before.length > 0 && (
        <section aria-labelledby="before" className="page-section">
          <h2 id="before">Read before</h2>
          <Readings readings={before} slug={member && slug} />
        </section>
      )}
      <section aria-labelledby="members" className="page-section">
        <h2 id="members">{members(memberCount)}</h2>
        {club.members ? <Members members={club.members} /> : <p>Members see who else is one.</p>}
      </section>
      {rules && (
        <section aria-labelledby="rules" className="page-section">
          <h2 id="rules">Rules</h2>
          <Words>{rules}</Words>
        </section>
      )}
      {member && (
        <section aria-labelledby="you" className="page-section">
          <h2 id="you">You here</h2>
          <YourMembership slug={slug} sharesPlace={member.sharesPlace} isAlone={memberCount === 1} />
        </section>
      )}
    </Page>
  );
}
