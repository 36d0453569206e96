import type { ReactNode } from 'react';
import { Page } from '@/components/ui/Page';

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
  { room: 'room', label: 'Reading room', path: '' },
  { room: 'themes', label: 'Themes', path: '/themes' },
  { room: 'reviews', label: 'Reviews', path: '/reviews' },
  { room: 'hindsight', label: 'Hindsight', path: '/hindsight' },
];

/** A page of one reading: the way back to its club, and its rooms. */
export function ReadingPage(props: Props) {
  const { title, author, name, names, path, here, moderates, reach, children } = props;
  const club = `/clubs/${names.clubSlug}`;
  const crumbs = [
    { href: club, label: names.club },
    ...(here === 'room' ? [] : [{ href: path, label: names.book }]),
  ];
  return (
    <Page title={title} author={author} name={name} crumbs={crumbs} reach={reach}>
      <nav aria-label="This reading" className="rooms">
        {rooms.map(({ room, label, path: tail }) => (
          <a key={room} href={`${path}${tail}`} aria-current={room === here ? 'page' : undefined}>
            {label}
          </a>
        ))}
        {moderates && <a href={`${club}/moderation`}>Moderation</a>}
      </nav>
      {children}
    </Page>
  );
}
