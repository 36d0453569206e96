import { newId } from '@/lib/clock-and-ids';
import { pushSubscription } from '../helpers/push-peer';
import type { PermissionCase } from './case';
import type { FormTargets } from './form-targets';

type Fields = Record<string, string>;
type FormBuilder = (named: FormTargets) => Fields;

const next = '/';
const PASSWORD = 'a long enough password';
const clubFields = { name: 'Ours now', about: '', rules: '', joining: 'open', findable: 'yes' };
const bookFields = {
  title: 'B',
  author: 'C',
  year: '',
  blurb: 'D',
  contents: '',
  isbns: '',
  foundCover: '',
  fileCover: '',
  rows: 'Cr1\t\tChapter 1\tD',
  press: 'save',
};

const clubForms: Record<string, FormBuilder> = {
  editClubAction: ({ club }) => ({ club, ...clubFields }),
  joinClubAction: ({ club }) => ({ club }),
  requestToJoinAction: ({ club }) => ({ club }),
  withdrawRequestAction: ({ club }) => ({ club }),
  acceptInviteAction: ({ token }) => ({ token }),
  leaveClubAction: ({ club }) => ({ club, close: 'on', sure: 'leave' }),
  sharePlaceAction: ({ club }) => ({ club, shares: 'yes' }),
  changeMemberAction: ({ club, person }) => ({ club, change: `remove:${person}` }),
  createInviteAction: ({ club }) => ({ club, days: '3', uses: '2' }),
  mailInvitationsAction: ({ club, email }) => ({ club, addresses: email }),
  revokeInviteAction: ({ club, invite }) => ({ club, invite }),
  addBookAction: ({ club }) => ({ club, ...bookFields }),
  deleteBookAction: ({ club, book }) => ({ club, sure: book }),
  searchBooksAction: ({ club }) => ({ club, find: 'The Lamp' }),
  uploadCoverAction: ({ club, book }) => ({ club, book, picture: 'x' }),
  openLibraryCoverAction: ({ club, book }) => ({ club, book }),
  removeCoverAction: ({ club, book }) => ({ club, book, sure: 'cover' }),
  correctOutlineAction: ({ club, book }) => ({
    club,
    book,
    version: '0'.repeat(32),
    rows: bookFields.rows,
    press: 'save',
  }),
  startReadingAction: ({ club, book }) => ({ club, book }),
  endOrReopenReadingAction: ({ club, here }) => ({ club, sure: `end:${here.reading}` }),
};

const signInForms: Record<string, FormBuilder> = {
  signInAction: ({ email }) => ({ email, password: 'a guess', next }),
  enterDemoAction: ({ email }) => ({ as: email, next }),
  resetPasswordAction: ({ token }) => ({ token, newPassword: PASSWORD }),
  confirmEmailAction: ({ token }) => ({ token }),
  stopMailsAction: ({ token }) => ({ token }),
  sendTestMailAction: () => ({}),
  chooseSignUpRuleAction: () => ({ signUp: 'nobody' }),
  signOutDeviceAction: ({ session }) => ({ session }),
};

/** What somebody may do to what is theirs, and what anybody may do: to be refused it takes a field that is not its own. */
const accountForms: Record<string, FormBuilder> = {
  signUpAction: ({ email }) => ({ name: 'Somebody', email, password: PASSWORD, next }),
  requestResetAction: ({ email }) => ({ email }),
  sendConfirmationAction: () => ({}),
  chooseMailAction: () => ({ digest: 'daily', hour: '18', weekday: '5', quietFrom: '', quietTo: '' }),
  chooseQuietHoursAction: () => ({ quietFrom: '22', quietTo: '7' }),
  savePushDeviceAction: () => ({ ...pushSubscription('https://fcm.googleapis.com', newId()) }),
  removePushDeviceAction: () => ({ session: newId() }),
  signOutAction: () => ({}),
  signOutEverywhereAction: () => ({}),
  chooseOpenedAction: () => ({ show: 'all' }),
  chooseTimeZoneAction: () => ({ zone: 'Asia/Kathmandu' }),
  changeNameAction: () => ({ name: 'Another' }),
  changeEmailAction: ({ email }) => ({ email, passwordForEmail: PASSWORD }),
  changePasswordAction: () => ({ presentPassword: PASSWORD, newPassword: PASSWORD }),
  deleteAccountAction: () => ({ posts: 'go', passwordToDelete: PASSWORD }),
  createClubAction: () => clubFields,
  choosePreferencesAction: () => ({ theme: 'dark' }),
  markEverythingReadAction: () => ({ readings: `${newId()}:9`, until: '99999999999999' }),
  markNoticesReadAction: () => ({ until: '99999999999999', bundle: `post:${newId()}` }),
};

/** A form that takes more than it has fields for. */
export const malformed =
  (form: FormBuilder): FormBuilder =>
  (named) => ({ ...form(named), odd: 'x' });

/** What a page of ours would send to an action of the build; undefined for one that has no driver. */
export function validForm(name: string, table: PermissionCase[]): FormBuilder | undefined {
  const row = table.find(({ action }) => action === name);
  if (row) return ({ here, ids, at }) => ({ ...here, ...row.fields(ids, at) });
  return clubForms[name] ?? signInForms[name] ?? accountForms[name];
}

/** What a person who has no business there sends to it. */
export function outsiderForm(name: string, table: PermissionCase[]): FormBuilder | undefined {
  const form = validForm(name, table);
  return form && name in accountForms ? malformed(form) : form;
}
