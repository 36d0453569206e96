import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ReactNode } from 'react';
import * as z from 'zod';
import { AddBookForm } from '@/components/books/AddBookForm';
import { OutlineShown } from '@/components/books/OutlineShown';
import { StartForm } from '@/components/books/StartForm';
import { UnusedBooks } from '@/components/books/UnusedBooks';
import { DescribeForm } from '@/components/clubs/DescribeForm';
import { InviteForm, Invites } from '@/components/clubs/Invitations';
import { People } from '@/components/clubs/People';
import { ReadingsForm } from '@/components/clubs/ReadingsForm';
import { Page } from '@/components/ui/Page';
import { newId } from '@/lib/ambient';
import { viewer, viewerOrSignIn } from '@/lib/auth';
import { books, outlineOf, unusedBooksOf } from '@/lib/books/queries';
import { address, mayDescribeClub } from '@/lib/clubs/policy';
import { clubSettings } from '@/lib/clubs/queries';
import { hear, tab } from '@/lib/words';

type Props = {
  params: Promise<{ club: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ say }, who] = [await hear(), await viewer()];
  const club = who && (await settingsOf(address.parse((await params).club)));
  return { title: club ? tab(say('clubs.settings.title'), club.name) : say('page.nothing.tab') };
}

// Once a request, for the page and its title.
const settingsOf = cache(async (slug: string) => {
  const who = await viewer();
  return who && clubSettings(who, slug);
});

const bookChosen = z.uuid().nullable().catch(null);

export default async function Settings({ params, searchParams }: Props) {
  const { say } = await hear();
  const slug = address.parse((await params).club);
  const who = await viewerOrSignIn(`/clubs/${slug}/settings`);
  const club = await settingsOf(slug);
  if (!club) notFound();
  const chosen = bookChosen.parse((await searchParams).book ?? null);
  const [catalogue, outline] = await Promise.all([books(), chosen ? outlineOf(chosen) : null]);
  // Most people have added no book, and then nothing has to be asked.
  const hasAdded = catalogue.some(({ addedById }) => addedById === who.userId);
  const unused = hasAdded ? await unusedBooksOf(who.userId) : [];
  const standing = (wanted: string) => club.people.filter((person) => person.standing === wanted);
  const [asked, active, removed] = [standing('asked'), standing('active'), standing('removed')];
  const list = { slug, you: who.userId };
  const crumbs = [
    { href: '/clubs', label: say('page.clubs') },
    { href: `/clubs/${slug}`, label: club.name },
  ];

  return (
    <Page title={say('clubs.settings.title')} name={who.name} crumbs={crumbs}>
      {asked.length > 0 && (
        <Section id="requests" title={say('clubs.settings.asking')}>
          <People {...list} people={asked} />
        </Section>
      )}
      <Section id="readings" title={say('clubs.settings.readings')}>
        <ReadingsForm slug={slug} readings={club.readings} />
        {outline && <OutlineShown {...outline} />}
        <StartForm slug={slug} requestKey={newId()} books={catalogue} chosen={chosen} />
        <UnusedBooks slug={slug} books={unused} />
        <AddBookForm slug={slug} requestKey={newId()} keeper={who.userId} />
      </Section>
      <Section id="invitations" title={say('clubs.settings.invitations')}>
        <p className="max-w-xl">{say('clubs.settings.invitationsHint')}</p>
        <InviteForm slug={slug} requestKey={newId()} />
        <Invites slug={slug} invites={club.invites} />
      </Section>
      <Section id="members" title={say('clubs.settings.members')}>
        {mayDescribeClub(club.me) && <p className="max-w-xl">{say('clubs.settings.membersHint')}</p>}
        <People {...list} people={active} folded />
      </Section>
      {removed.length > 0 && (
        <Section id="removed" title={say('clubs.settings.removed')}>
          <p>{say('clubs.settings.removedHint')}</p>
          <People {...list} people={removed} />
        </Section>
      )}
      {mayDescribeClub(club.me) && (
        <Section id="club" title={say('clubs.settings.club')}>
          <DescribeForm
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
