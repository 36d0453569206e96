import type { ReactNode } from 'react';
import { OutlineRevision } from '@/components/ui/OutlineRevision';
import { Page, type Shortcut, type SignedIn } from '@/components/ui/Page';
import type { ReadingSections } from '@/lib/gate';
import { messages } from '@/lib/i18n';

type ReadingSection = 'room' | 'opened' | 'themes' | 'reviews' | 'hindsight' | 'thread' | 'entries';

type Props = {
  title: string;
  author?: string;
  cover?: ReactNode;
  who: SignedIn;
  names: { club: string; clubSlug: string; book: string; sections: ReadingSections; outlineRevision: number };
  /** The reading's own path. */
  path: string;
  current: ReadingSection;
  moderates: boolean;
  /** What is done most here, for the thumb on a phone. */
  shortcuts?: Shortcut[];
  /** Where else a keyboard may go at once. */
  skips?: Shortcut[];
  children: ReactNode;
};

const sections = [
  { room: 'room', path: '' },
  { room: 'themes', path: '/themes' },
  { room: 'reviews', path: '/reviews' },
  { room: 'hindsight', path: '/hindsight' },
] as const;

/** A page of one reading: the way back to its club, and its rooms. */
export function ReadingPage(props: Props) {
  const { title, author, cover, who, names, path, current, moderates, shortcuts, skips, children } = props;
  const { t } = messages();
  const club = `/clubs/${names.clubSlug}`;
  const breadcrumbs = [
    { href: club, label: names.club },
    ...(current === 'room' ? [] : [{ href: path, label: names.book }]),
  ];
  return (
    <Page
      title={title}
      author={author}
      cover={cover}
      who={who}
      breadcrumbs={breadcrumbs}
      shortcuts={shortcuts}
      skips={skips}
    >
      <nav aria-label={t('reading.thisReading')} className="tabs">
        {sections.filter(isThere(names.sections)).map(({ room, path: suffix }) => (
          <a key={room} href={`${path}${suffix}`} aria-current={room === current ? 'page' : undefined}>
            {t(`reading.rooms.${room}`)}
          </a>
        ))}
        {moderates && (
          <a href={`${club}/moderation?reading=${lastSegment(path)}`}>{t('reading.moderation')}</a>
        )}
      </nav>
      <OutlineRevision value={names.outlineRevision}>{children}</OutlineRevision>
    </Page>
  );
}

/** A page that has nothing for this reader has no tab: no more than a book that nobody wrote about. */
const isThere =
  (there: ReadingSections) =>
  ({ room }: (typeof sections)[number]) =>
    room === 'room' || there[room];

const lastSegment = (path: string) => path.slice(path.lastIndexOf('/') + 1);
