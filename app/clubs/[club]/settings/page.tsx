import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ReactNode } from 'react';
import { AddedBookNotice } from '@/components/books/AddedBookNotice';
import { StartReadingForm } from '@/components/books/StartReadingForm';
import { ClubBooks } from '@/components/books/ClubBooks';
import { UnusedBooks } from '@/components/books/UnusedBooks';
import { EditClubForm } from '@/components/clubs/EditClubForm';
import { InviteForm, Invites } from '@/components/clubs/Invites';
import { MailInvitationsForm } from '@/components/clubs/MailInvitationsForm';
import { MemberAdmin } from '@/components/clubs/MemberAdmin';
import { ReadingAdmin } from '@/components/clubs/ReadingAdmin';
import { Page } from '@/components/ui/Page';
import { newId } from '@/lib/clock-and-ids';
import { viewer, requireViewer } from '@/lib/auth';
import { mayCorrectBook } from '@/lib/books/policy';
import { listBooks, loadOutline, listUnusedBooks } from '@/lib/books/queries';
import { mayEditClub } from '@/lib/clubs/policy';
import { clubSlug } from '@/lib/clubs/slug';
import { loadClubSettings } from '@/lib/clubs/queries';
import { loadMessages, tabTitle } from '@/lib/i18n';
import { hasMail } from '@/lib/mail/outbox';
import { settingsParams } from '@/lib/validation/search-params';

type Props = {
  params: Promise<{ club: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await loadMessages();
  const who = await viewer();
  const club = who && (await cachedSettings(clubSlug.parse((await params).club)));
  return { title: club ? tabTitle(t('clubs.settings.title'), club.name) : t('page.nothing.tab') };
}

// Once a request, for the page and its title.
const cachedSettings = cache(async (slug: string) => {
  const who = await viewer();
  return who && loadClubSettings(who, slug);
});

export default async function Settings({ params, searchParams }: Props) {
  const { t } = await loadMessages();
  const slug = clubSlug.parse((await params).club);
  const who = await requireViewer(`/clubs/${slug}/settings`);
  const club = await cachedSettings(slug);
  if (!club) notFound();
  const { book: chosen = null } = settingsParams.parse(await searchParams);
  const { clubId } = club.me;
  const [catalogue, outline] = await Promise.all([
    listBooks(clubId),
    chosen ? loadOutline(clubId, chosen) : null,
  ]);
  // Most clubs have added no book, and then nothing has to be asked.
  const hasOwn = catalogue.some((book) => book.clubId === clubId);
  const unused = hasOwn ? await listUnusedBooks(club.me) : [];
  const standing = (wanted: string) => club.people.filter((person) => person.standing === wanted);
  const asked = standing('asked');
  const active = standing('active');
  const removed = standing('removed');
  const isRead = (bookId: string) =>
    club.readings.some(({ book, endedAt }) => book.id === bookId && !endedAt);
  const list = { slug, viewerId: who.userId };
  const crumbs = [
    { href: '/clubs', label: t('page.clubs') },
    { href: `/clubs/${slug}`, label: club.name },
  ];

  return (
    <Page title={t('clubs.settings.title')} who={who} breadcrumbs={crumbs}>
      {asked.length > 0 && (
        <Section id="requests" title={t('clubs.settings.asking')}>
          <MemberAdmin {...list} people={asked} />
        </Section>
      )}
      <Section id="readings" title={t('clubs.settings.readings')}>
        <ReadingAdmin slug={slug} readings={club.readings} />
        {outline && chosen && !isRead(chosen) && (
          <AddedBookNotice {...outline} slug={slug} bookId={chosen} requestKey={newId()} />
        )}
        <StartReadingForm slug={slug} requestKey={newId()} books={catalogue} chosen={chosen} />
        <ClubBooks slug={slug} books={catalogue.filter((book) => mayCorrectBook(club.me, book))} />
        <UnusedBooks slug={slug} books={unused} />
        <p>
          <a className="button secondary" href={`/clubs/${slug}/books/new`}>
            {t('books.addBook')}
          </a>
        </p>
      </Section>
      <Section id="invitations" title={t('clubs.settings.invitations')}>
        <p className="max-w-xl">{t('clubs.settings.invitationsHint')}</p>
        {hasMail() && (
          <>
            <h3>{t('clubs.invites.byMail')}</h3>
            <p className="max-w-xl">{t('clubs.invites.byMailHint')}</p>
            <MailInvitationsForm slug={slug} requestKey={newId()} />
            <h3>{t('clubs.invites.byLink')}</h3>
          </>
        )}
        <InviteForm slug={slug} requestKey={newId()} />
        <Invites slug={slug} invites={club.invites} />
      </Section>
      <Section id="members" title={t('clubs.settings.members')}>
        {mayEditClub(club.me) && <p className="max-w-xl">{t('clubs.settings.membersHint')}</p>}
        <MemberAdmin {...list} people={active} collapsed />
      </Section>
      {removed.length > 0 && (
        <Section id="removed" title={t('clubs.settings.removed')}>
          <p>{t('clubs.settings.removedHint')}</p>
          <MemberAdmin {...list} people={removed} />
        </Section>
      )}
      {mayEditClub(club.me) && (
        <Section id="club" title={t('clubs.settings.club')}>
          <EditClubForm
            slug={slug}
            name={club.name}
            about={club.about}
            rules={club.rules}
            joining={club.joining}
            findable={club.findable}
            keeper={who.userId}
          />
        </Section>
      )}
    </Page>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="page-section">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
