import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Door } from '@/components/clubs/Door';
import { Members } from '@/components/clubs/Members';
import { Readings } from '@/components/clubs/Readings';
import { Words } from '@/components/clubs/Words';
import { YourMembership } from '@/components/clubs/YourMembership';
import { Page } from '@/components/ui/Page';
import { link } from '@/components/ui/tags';
import { viewer } from '@/lib/auth';
import { address } from '@/lib/clubs/policy';
import { clubPage } from '@/lib/clubs/queries';
import { hear } from '@/lib/words';

type Props = { params: Promise<{ club: string }> };

const asked = async ({ params }: Props) => clubPage(await viewer(), address.parse((await params).club));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const club = await asked(props);
  return { title: club?.name ?? (await hear()).say('page.nothing.tab') };
}

export default async function Club(props: Props) {
  const { say } = await hear();
  const [who, club] = await Promise.all([viewer(), asked(props)]);
  if (!club) notFound();
  const { slug, name, about, rules, memberCount, mine } = club;
  const member = mine?.standing === 'active' ? mine : null;
  const runs = member !== null && member.role !== 'member';
  const now = club.readings.filter((reading) => reading.endedAt === null);
  const before = club.readings.filter((reading) => reading.endedAt !== null);

  return (
    <Page title={name} name={who?.name ?? null} crumbs={[{ href: '/clubs', label: say('page.clubs') }]}>
      {about && <Words>{about}</Words>}
      {runs && (
        <nav aria-label={say('clubs.page.running')} className="flex flex-wrap gap-x-4 gap-y-1">
          <a href={`/clubs/${slug}/settings`}>{say('clubs.page.settings')}</a>
          <a href={`/clubs/${slug}/moderation`}>{say('clubs.page.moderation')}</a>
        </nav>
      )}
      {!member && (
        <Door slug={slug} joining={club.joining} standing={mine?.standing ?? null} signedIn={who !== null} />
      )}
      <section aria-labelledby="readings" className="page-section">
        <h2 id="readings">{say('clubs.page.now')}</h2>
        {now.length > 0 ? (
          <Readings readings={now} slug={member && slug} />
        ) : (
          <p className="empty">
            {runs
              ? say.rich('clubs.page.noBook', {
                  start: link(`/clubs/${slug}/settings#readings`),
                  invite: link(`/clubs/${slug}/settings#invitations`),
                })
              : say('clubs.page.betweenBooks')}
          </p>
        )}
      </section>
      {before.length > 0 && (
        <section aria-labelledby="before" className="page-section">
          <h2 id="before">{say('clubs.page.before')}</h2>
          <Readings readings={before} slug={member && slug} />
        </section>
      )}
      <section aria-labelledby="members" className="page-section">
        <h2 id="members">{say('clubs.members', { count: memberCount })}</h2>
        {club.members ? <Members members={club.members} /> : <p>{say('clubs.page.membersSee')}</p>}
      </section>
      {rules && (
        <section aria-labelledby="rules" className="page-section">
          <h2 id="rules">{say('clubs.page.rules')}</h2>
          <Words>{rules}</Words>
        </section>
      )}
      {member && (
        <section aria-labelledby="you" className="page-section">
          <h2 id="you">{say('clubs.page.you')}</h2>
          <YourMembership slug={slug} sharesPlace={member.sharesPlace} isAlone={memberCount === 1} />
        </section>
      )}
    </Page>
  );
}
