import type { ClubSeed } from '../types';
import { unwrapLines } from './unwrap-lines';
import { chapters1To2 } from './thursday/chapters-1-to-2';
import { chapters3To4 } from './thursday/chapters-3-to-4';
import { chapters5To6 } from './thursday/chapters-5-to-6';
import { chapters7To9 } from './thursday/chapters-7-to-9';
import { chapters12To13 } from './thursday/chapters-12-to-13';
import { chapters18To23 } from './thursday/chapters-18-to-23';
import { introductions } from './thursday/introductions';

export const thursday: ClubSeed = {
  slug: 'the-thursday-room',
  name: 'The Thursday Room',
  about: unwrapLines(`
    A kitchen table, a large teapot and one novel at a time. We meet on Thursdays and write in between, and
    each of us reads at their own pace: the room only ever opens as far as you have come.
  `),
  rules: unwrapLines(`
    - Write from where you are, and let the mark say where that is.
    - Wrong guesses are welcome. Hints are not.
    - Argue with the book and with the argument, never with the person.
    - Nobody is behind.
  `),
  joining: 'open',
  members: [
    { person: 'ada', role: 'owner', joinedDaysAgo: 410, sharesPlace: true },
    { person: 'bram', role: 'moderator', joinedDaysAgo: 402, sharesPlace: true },
    { person: 'priya', role: 'member', joinedDaysAgo: 230, sharesPlace: true },
    { person: 'theo', role: 'member', joinedDaysAgo: 188, sharesPlace: true },
    { person: 'wren', role: 'member', joinedDaysAgo: 120, sharesPlace: true },
    { person: 'sol', role: 'member', joinedDaysAgo: 60, sharesPlace: false },
    { person: 'otto', role: 'member', joinedDaysAgo: 42, sharesPlace: false },
    { person: 'ines', role: 'member', joinedDaysAgo: 31, sharesPlace: true },
    { person: 'nell', role: 'member', joinedDaysAgo: 3, sharesPlace: false },
  ],
  readings: [
    {
      key: 'thursday-never-let-me-go',
      book: 'never-let-me-go',
      startedDaysAgo: 56,
      threads: [
        ...introductions,
        ...chapters1To2,
        ...chapters3To4,
        ...chapters5To6,
        ...chapters7To9,
        ...chapters12To13,
        ...chapters18To23,
      ],
    },
  ],
};
