import type { ReactNode } from 'react';
import { Page } from '@/components/ui/Page';
import { words } from '@/lib/words';

type Room = 'room' | 'themes' | 'reviews' | 'hindsight' | 'thread';

type Props = {
  title: string;
  author?: string;
  /** Who is signed in. */
  name: string;
  names: { club: string; clubSlug: string; book: string };
  /** The reading's own path. */
  path: string;
  here: Room;
  moderates: boolean;
  /** What is done most here, for the thumb on a phone. */
  reach?: { href: string; label: string }[];
  children: ReactNode;
};

const rooms = [
  { room: 'room', path: '' },
  { room: 'themes', path: '/themes' },
  { room: 'reviews', path: '/reviews' },
  { room: 'hindsight', path: '/hindsight' },
] as const;

/** A page of one reading: the way back to its club, and its rooms. */
export function ReadingPage(props: Props) {
  const { title, author, name, names, path, here, moderates, reach, children } = props;
  const { say } = words();
  const club = `/clubs/${names.clubSlug}`;
  const crumbs = [
    { href: club, label: names.club },
    ...(here === 'room' ? [] : [{ href: path, label: names.book }]),
  ];
  return (
    <Page title={title} author={author} name={name} crumbs={crumbs} reach={reach}>
      <nav aria-label={say('reading.thisReading')} className="rooms">
        {rooms.map(({ room, path: tail }) => (
          <a key={room} href={`${path}${tail}`} aria-current={room === here ? 'page' : undefined}>
            {say(`reading.rooms.${room}`)}
          </a>
        ))}
        {moderates && <a href={`${club}/moderation?reading=${idIn(path)}`}>{say('reading.moderation')}</a>}
      </nav>
      {children}
    </Page>
  );
}

const idIn = (path: string) => path.slice(path.lastIndexOf('/') + 1);
