import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import * as z from 'zod';
import { AddBookForm } from '@/components/books/AddBookForm';
import { OutlineShown } from '@/components/books/OutlineShown';
import { StartForm } from '@/components/books/StartForm';
import { DescribeForm } from '@/components/clubs/DescribeForm';
import { InviteForm, Invites } from '@/components/clubs/Invitations';
import { People } from '@/components/clubs/People';
import { ReadingsForm } from '@/components/clubs/ReadingsForm';
import { Page } from '@/components/ui/Page';
import { viewerOrSignIn } from '@/lib/auth';
import { books, outlineOf } from '@/lib/books/queries';
import { address, mayDescribeClub } from '@/lib/clubs/policy';
import { clubSettings } from '@/lib/clubs/queries';

export const metadata: Metadata = { title: 'Settings' };

type Props = {
  params: Promise<{ club: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};
const bookChosen = z.uuid().nullable().catch(null);

export default async function Settings({ params, searchParams }: Props) {
  const slug = address.parse((await params).club);
  const who = await viewerOrSignIn(`/clubs/${slug}/settings`);
  const club = await clubSettings(who, slug);
  if (!club) notFound();
  const chosen = bookChosen.parse((await searchParams).book ?? null);
  const [catalogue, outline] = await Promise.all([books(), chosen ? outlineOf(chosen) : null]);
  const standing = (wanted: string) => club.people.filter((person) => person.standing === wanted);
  const [asked, active, removed] = [standing('asked'), standing('active'), standing('removed')];
  const list = { slug, you: who.userId };
  const crumbs = [
    { href: '/clubs', label: 'Clubs' },
    { href: `/clubs/${slug}`, label: club.name },
  ];

  return (
    <Page title="Settings" name={who.name} crumbs={crumbs}>
      {asked.length > 0 && (
        <Section id="requests" title="They would like to join">
          <People {...list} people={asked} />
        </Section>
      )}
      <Section id="readings" title="Readings">
        <ReadingsForm slug={slug} readings={club.readings} />
        {outline && <OutlineShown {...outline} />}
        <StartForm slug={slug} books={catalogue} chosen={chosen} />
        <AddBookForm slug={slug} />
      </Section>
      <Section id="invitations" title="Invitations">
        <p className="max-w-xl">Whoever has a link may join, however people join otherwise.</p>
        <InviteForm slug={slug} />
        <Invites slug={slug} invites={club.invites} />
      </Section>
      <Section id="members" title="Members">
        <People {...list} people={active} folded />
      </Section>
      {removed.length > 0 && (
        <Section id="removed" title="Removed">
          <p>They cannot come back by themselves, nor by invitation.</p>
          <People {...list} people={removed} />
        </Section>
      )}
      {mayDescribeClub(club.me) && (
        <Section id="club" title="The club">
          <DescribeForm
            slug={slug}
            name={club.name}
            about={club.about}
            rules={club.rules}
            joining={club.joining}
            findable={club.findable}
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
