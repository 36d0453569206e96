import 'server-only';
import { config } from '@/lib/config';
import { people } from '@/lib/demo/cast';

/** Whether an address belongs to somebody whom everybody may enter as: nobody, unless this is the demo. */
export const isDemoAccount = (email: string | null) =>
  config().demo && people.some((person) => person.email === email);

type OwnedClub = { name: string; owners: number; others: number };

/** The clubs that would be left with readers and without an owner. `owners` counts this person, `others` do not. */
export const clubsLeftWithoutOwner = <Club extends OwnedClub>(owned: Club[]): Club[] =>
  owned.filter((club) => club.owners === 1 && club.others > 0);
