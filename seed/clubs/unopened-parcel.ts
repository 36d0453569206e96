import type { ClubSeed } from '../types';

export const unopened: ClubSeed = {
  slug: 'the-unopened-parcel',
  name: 'The Unopened Parcel',
  about:
    'For neighbours along the coast road. We have chairs and a lamp, and have not yet agreed upon a book.',
  rules: 'Whoever chooses the book brings the biscuits.',
  joining: 'invitation',
  members: [{ person: 'idris', role: 'owner', joinedDaysAgo: 5, sharesPlace: false }],
  readings: [],
};
