import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CurrentReading } from '@/components/clubs/CurrentReading';
import { JoinPanel } from '@/components/clubs/JoinPanel';
import { MemberList } from '@/components/clubs/MemberList';
import { ReadingList } from '@/components/clubs/ReadingList';
import { MultilineText } from '@/components/ui/MultilineText';
import { MembershipSettings } from '@/components/clubs/MembershipSettings';
import { Page } from '@/components/ui/Page';
import { linkTo } from '@/components/ui/rich-text-tags';
import { viewer } from '@/lib/auth';
import { clubSlug } from '@/lib/clubs/slug';
import { loadClubPage, type ClubPage } from '@/lib/clubs/queries';
import { loadMessages } from '@/lib/i18n';

type Props = { params: Promise<{ club: string }> };

const requestedClub = async ({ params }: Props) =>
  loadClubPage(await viewer(), clubSlug.parse((await params).club));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const club = await requestedClub(props);
  return { title: club?.name ?? (await loadMessages()).t('page.nothing.tab') };
}

export default async function Club(props: Props) {
  const { t } = await loadMessages();
  const [who, club] = await Promise.all([viewer(), requestedClub(props)]);
  if (!club) notFound();
  const { slug, name, about, rules, memberCount, mine } = club;
  const member = mine?.standing === 'active' ? mine : null;
  const runs = member !== null && member.role !== 'member';
  const now = club.readings.filter((reading) => reading.endedAt === null);
  const before = club.readings.filter((reading) => reading.endedAt !== null);

  return (
    <Page title={name} who={who} breadcrumbs={[{ href: '/clubs', label: t('page.clubs') }]}>
      {about && <MultilineText>{about}</MultilineText>}
      {runs && (
        <nav aria-label={t('clubs.page.running')} className="flex flex-wrap gap-x-4 gap-y-1">
          <a href={`/clubs/${slug}/settings`}>{t('clubs.page.settings')}</a>
          <a href={`/clubs/${slug}/moderation`}>{t('clubs.page.moderation')}</a>
        </nav>
      )}
      {!member && (
        <JoinPanel
          slug={slug}
          joining={club.joining}
          standing={mine?.standing ?? null}
          signedIn={who !== null}
        />
      )}
      <div className="two-columns club-page">
        <div className="grid content-start gap-10">
          <section aria-labelledby="readings">
            <h2 id="readings">{t('clubs.page.now')}</h2>
            {now.map((reading) => (
              <CurrentReading
                key={reading.id}
                reading={reading}
                inside={member && memberView(club, reading)}
              />
            ))}
            {now.length === 0 && (
              <p className="empty">
                {runs
                  ? t.rich('clubs.page.noBook', {
                      start: linkTo(`/clubs/${slug}/settings#readings`),
                      add: linkTo(`/clubs/${slug}/books/new`),
                      invite: linkTo(`/clubs/${slug}/settings#invitations`),
                    })
                  : t('clubs.page.betweenBooks')}
              </p>
            )}
          </section>
          {before.length > 0 && (
            <section aria-labelledby="before">
              <h2 id="before">{t('clubs.page.before')}</h2>
              <ReadingList readings={before} slug={member && slug} covers="s" />
            </section>
          )}
          {rules && (
            <section aria-labelledby="rules">
              <h2 id="rules">{t('clubs.page.rules')}</h2>
              <MultilineText>{rules}</MultilineText>
            </section>
          )}
        </div>
        <div className="room-side">
          <section aria-labelledby="members">
            <h2 id="members">{t('clubs.members', { count: memberCount })}</h2>
            {club.members ? <MemberList members={club.members} /> : <p>{t('clubs.page.membersSee')}</p>}
          </section>
          {member && (
            <section aria-labelledby="you">
              <h2 id="you">{t('clubs.page.you')}</h2>
              <MembershipSettings slug={slug} sharesPlace={member.sharesPlace} isAlone={memberCount === 1} />
            </section>
          )}
        </div>
      </div>
    </Page>
  );
}

const memberView = ({ slug, members, ownPlaces }: ClubPage, { book }: ClubPage['readings'][number]) => ({
  slug,
  members,
  ownPlace: ownPlaces.get(book.id),
});
