import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { BookSearch } from '@/components/books/BookSearch';
import { NewBookForm } from '@/components/books/NewBookForm';
import { Page } from '@/components/ui/Page';
import { viewer, requireViewer } from '@/lib/auth';
import { openLibraryHost } from '@/lib/books/open-library/host';
import { mayAddBook } from '@/lib/books/policy';
import { newId } from '@/lib/clock-and-ids';
import { loadMember } from '@/lib/clubs/queries';
import { clubSlug } from '@/lib/clubs/slug';
import { loadMessages, tabTitle } from '@/lib/i18n';
import { newBookParams } from '@/lib/validation/search-params';

type Props = {
  params: Promise<{ club: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

// Once a request, for the page and its title.
const memberWhoMayAdd = cache(async (slug: string) => {
  const who = await viewer();
  const member = who && (await loadMember(who.userId, slug));
  return member && mayAddBook(member) ? member : null;
});

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { t } = await loadMessages();
  const member = await memberWhoMayAdd(clubSlug.parse((await params).club));
  return { title: member ? tabTitle(t('books.addBook'), member.clubName) : t('page.nothing.tab') };
}

/** Where a book is added to a club. */
export default async function NewBook({ params, searchParams }: Props) {
  const { t } = await loadMessages();
  const slug = clubSlug.parse((await params).club);
  const who = await requireViewer(`/clubs/${slug}/books/new`);
  const member = await memberWhoMayAdd(slug);
  if (!member) notFound();
  const breadcrumbs = [
    { href: '/clubs', label: t('page.clubs') },
    { href: `/clubs/${slug}`, label: member.clubName },
    { href: `/clubs/${slug}/settings`, label: t('clubs.settings.title') },
  ];
  return (
    <Page title={t('books.addBook')} who={who} breadcrumbs={breadcrumbs}>
      <BookSearch slug={slug} host={openLibraryHost()} />
      <NewBookForm
        slug={slug}
        requestKey={newId()}
        keeper={who.userId}
        found={newBookParams.parse(await searchParams)}
      />
    </Page>
  );
}
