import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BookCover } from '@/components/books/BookCover';
import { OpenLibraryCoverForm, RemoveCoverForm, UploadCoverForm } from '@/components/books/CoverForms';
import { Page } from '@/components/ui/Page';
import { requireViewer, viewer } from '@/lib/auth';
import { openLibraryHost } from '@/lib/books/open-library/host';
import { clubSlug } from '@/lib/clubs/slug';
import { loadBookForCover } from '@/lib/covers/queries';
import { loadMessages, tabTitle } from '@/lib/i18n';
import { routeId } from '@/lib/validation/route-id';

type Props = { params: Promise<{ club: string; book: string }> };

async function requestedBook({ params }: Props) {
  const { club, book } = await params;
  const who = await viewer();
  const id = routeId(book);
  return who && id ? loadBookForCover(who, clubSlug.parse(club), id) : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { t } = await loadMessages();
  const book = await requestedBook(props);
  return {
    title: book ? tabTitle(t('books.cover.title'), book.title, book.clubName) : t('page.nothing.tab'),
  };
}

/** Where a club's cover of a book is changed. */
export default async function CoverPage(props: Props) {
  const { t } = await loadMessages();
  const slug = clubSlug.parse((await props.params).club);
  const who = await requireViewer(`/clubs/${slug}/settings`);
  const book = await requestedBook(props);
  if (!book) notFound();
  const { id, title, author, cover, isbns } = book;
  const target = { slug, book: id };
  const host = openLibraryHost();
  const crumbs = [
    { href: '/clubs', label: t('page.clubs') },
    { href: `/clubs/${slug}`, label: book.clubName },
    { href: `/clubs/${slug}/settings#readings`, label: t('clubs.settings.title') },
  ];

  return (
    <Page title={t('books.cover.of', { title })} who={who} breadcrumbs={crumbs}>
      <div className="with-cover max-w-xl">
        <BookCover key={cover} book={{ id, title, author, cover }} size="l" />
        <div className="grid gap-3">
          <p>{t('books.cover.now')}</p>
          <p>{t('books.cover.warning')}</p>
        </div>
      </div>
      <UploadCoverForm {...target} />
      {host && <OpenLibraryCoverForm {...target} host={host} title={title} author={author} isbn={isbns[0]} />}
      {cover && <RemoveCoverForm {...target} />}
    </Page>
  );
}
