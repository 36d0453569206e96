import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { CorrectOutlineForm } from '@/components/books/CorrectOutlineForm';
import { OutlineHistory } from '@/components/books/OutlineHistory';
import { Page } from '@/components/ui/Page';
import { requireViewer, viewer } from '@/lib/auth';
import { rowsOf } from '@/lib/books/correction-rows';
import { loadOutlineEditor } from '@/lib/books/outline-editor';
import { clubSlug } from '@/lib/clubs/slug';
import { loadMessages, tabTitle } from '@/lib/i18n';
import { toEditorView } from '@/lib/outline/editor/view';
import { routeId } from '@/lib/validation/route-id';

type Props = { params: Promise<{ club: string; book: string }> };

// Once a request, for the page and its title.
const editorFor = cache(async (slug: string, book: string) => {
  const who = await viewer();
  const id = routeId(book);
  return who && id ? loadOutlineEditor({ userId: who.userId, club: slug, book: id }) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await loadMessages();
  const { club, book } = await params;
  const found = await editorFor(clubSlug.parse(club), book);
  return { title: found ? tabTitle(t('books.correct.title'), found.bookTitle) : t('page.nothing.tab') };
}

/** Where the outline of a club's own book is corrected. */
export default async function CorrectBook({ params }: Props) {
  const messages = await loadMessages();
  const { t } = messages;
  const { club, book } = await params;
  const slug = clubSlug.parse(club);
  const who = await requireViewer(`/clubs/${slug}/settings`);
  const found = await editorFor(slug, book);
  if (!found) notFound();
  const { outline, changes, bookTitle, clubName } = found;
  const breadcrumbs = [
    { href: '/clubs', label: t('page.clubs') },
    { href: `/clubs/${slug}`, label: clubName },
    { href: `/clubs/${slug}/settings#readings`, label: t('clubs.settings.title') },
  ];
  return (
    <Page title={t('books.correct.of', { title: bookTitle })} who={who} breadcrumbs={breadcrumbs}>
      <div className="note grid max-w-2xl gap-2">
        <p>{t('books.correct.moves')}</p>
        <p>{t('books.correct.titles')}</p>
      </div>
      <CorrectOutlineForm
        slug={slug}
        book={book}
        version={outline.version}
        editor={toEditorView(messages, rowsOf(outline), null)}
      />
      <OutlineHistory changes={changes} />
    </Page>
  );
}
