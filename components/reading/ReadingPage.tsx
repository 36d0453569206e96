import type { ReactNode } from 'react';
import { Page } from '@/components/ui/Page';

type Room = 'room' | 'themes' | 'reviews' | 'hindsight' | 'thread';

type Props = {
  title: string;
  /** Who is signed in. */
  name: string;
  names: { club: string; clubSlug: string; book: string };
  /** The reading's own path. */
  path: string;
  here: Room;
  moderates: boolean;
  children: ReactNode;
};

const rooms = [
  { room: 'room', label: 'Reading room', path: '' },
  { room: 'themes', label: 'Themes', path: '/themes' },
  { room: 'reviews', label: 'Reviews', path: '/reviews' },
  { room: 'hindsight', label: 'Hindsight', path: '/hindsight' },
];

/** A page of one reading: the way back to its club, and its rooms. */
export function ReadingPage({ title, name, names, path, here, moderates, children }: Props) {
  const club = `/clubs/${names.clubSlug}`;
  const crumbs = [
    { href: club, label: names.club },
    ...(here === 'room' ? [] : [{ href: path, label: names.book }]),
  ];
  return (
    <Page title={title} name={name} crumbs={crumbs}>
      <nav aria-label="This reading" className="flex flex-wrap gap-x-4 gap-y-1">
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
