import type { Reaction } from '@/lib/discussion/reactions';

/** What the seed's files look like. A place is the ordinal of a chapter, 0..N; "from" is the place from which words are safe. */

export type ChapterSeed = { label: string; title?: string; titleFrom?: number };

export type PartSeed = {
  /** Neutral until told: "Part Two". */
  label: string;
  title?: string;
  titleFrom?: number;
  chapters: ChapterSeed[];
};

export type ThemeSeed = {
  /** Names the theme within the seed, never shown. */
  key: string;
  name: string;
  nameFrom: number;
  /** Each description is shown from its own place on. */
  notes: { from: number; text: string }[];
};

export type RevealSeed = { through: number; title: string; told: string };

export type TermSeed = { phrase: string; from: number };

export type BookSeed = {
  slug: string;
  title: string;
  author: string;
  year: number;
  /** Safe for somebody who has read nothing. */
  about: string;
  parts: PartSeed[];
  themes: ThemeSeed[];
  reveals: RevealSeed[];
  terms: TermSeed[];
};

export type Role = 'owner' | 'moderator' | 'member';

export type MemberSeed = { person: string; role: Role; joinedDaysAgo: number; sharesPlace: boolean };

export type PostSeed = {
  key: string;
  by: string;
  /** Markdown; asides in canonical form: ||words||{13}. */
  text: string;
  /** The place it spoils through; never below its thread, the post it answers, or one it quotes. */
  mark: number;
  hoursAgo: number;
  answers?: string;
  quotes?: string[];
  reactions?: Partial<Record<Reaction, string[]>>;
  removed?: { by: string; reason: string };
  report?: { by: string; reason: string };
};

export type ThreadSeed = {
  key: string;
  title: string;
  pinned?: boolean;
  locked?: { by: string; reason: string };
  /** The first is the opening post: its mark is the thread's. */
  posts: PostSeed[];
};

export type ClubSeed = {
  slug: string;
  name: string;
  about: string;
  rules: string;
  joining: 'open' | 'request' | 'invitation';
  members: MemberSeed[];
  readings: { key: string; book: string; startedDaysAgo: number; threads: ThreadSeed[] }[];
};
