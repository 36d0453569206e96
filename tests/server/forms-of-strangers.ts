import type { Row } from '../discussion/row';
import type { Named } from './town';

type Fields = Record<string, string>;
type Form = (named: Named) => Fields;

const [next, aPassword] = ['/', 'a long enough password'];
const described = { name: 'Ours now', about: '', rules: '', joining: 'open', findable: 'yes' };
const aBook = { title: 'B', author: 'C', year: '', blurb: 'D', outline: '3 chapters', seen: '3 chapters' };

const ofClubs: Record<string, Form> = {
  describeClub: ({ club }) => ({ club, ...described }),
  joinClub: ({ club }) => ({ club }),
  askToJoin: ({ club }) => ({ club }),
  withdrawRequest: ({ club }) => ({ club }),
  joinByInvitation: ({ token }) => ({ token }),
  leaveClub: ({ club }) => ({ club, close: 'on', sure: 'leave' }),
  sharePlace: ({ club }) => ({ club, shares: 'yes' }),
  changeMember: ({ club, person }) => ({ club, change: `remove:${person}` }),
  invite: ({ club }) => ({ club, days: '3', uses: '2' }),
  revokeInvite: ({ club, invite }) => ({ club, invite }),
  addBook: ({ club }) => ({ club, ...aBook }),
  deleteBook: ({ club, book }) => ({ club, sure: book }),
  startReading: ({ club, book }) => ({ club, book }),
  turnReading: ({ club, here }) => ({ club, sure: `end:${here.reading}` }),
};

const atTheDoor: Record<string, Form> = {
  signIn: ({ email }) => ({ email, password: 'a guess', next }),
  enterAs: ({ email }) => ({ as: email, next }),
  chooseNewPassword: ({ token }) => ({ token, newPassword: aPassword }),
  signOutDevice: ({ session }) => ({ session }),
};

/** What somebody may do to what is theirs, and what anybody may do: to be refused it takes a field that is not its own. */
const ofOnesOwn: Record<string, Form> = {
  signUp: ({ email }) => ({ name: 'Somebody', email, password: aPassword, next }),
  signOut: () => ({}),
  signOutEverywhere: () => ({}),
  chooseZone: () => ({ zone: 'Asia/Kathmandu' }),
  changeName: () => ({ name: 'Another' }),
  changeEmail: ({ email }) => ({ email, passwordForEmail: aPassword }),
  changePassword: () => ({ presentPassword: aPassword, newPassword: aPassword }),
  deleteAccount: () => ({ posts: 'go', passwordToDelete: aPassword }),
  foundClub: () => described,
  chooseComfort: () => ({ theme: 'dark' }),
};

/** A form that takes more than it has fields for. */
export const broken =
  (form: Form): Form =>
  (named) => ({ ...form(named), odd: 'x' });

/** What a page of ours would send to an action of the build; undefined for one that has no driver. */
export function soundForm(name: string, table: Row[]): Form | undefined {
  const row = table.find(({ does }) => does === name);
  if (row) return ({ here, ids, at }) => ({ ...here, ...row.fields(ids, at) });
  return ofClubs[name] ?? atTheDoor[name] ?? ofOnesOwn[name];
}

/** What a person who has no business there sends to it. */
export function formFor(name: string, table: Row[]): Form | undefined {
  const form = soundForm(name, table);
  return form && name in ofOnesOwn ? broken(form) : form;
}
