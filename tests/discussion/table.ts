import type { Evening, Person } from './evening';
import { newId } from '@/lib/ambient';
import * as discussion from '@/lib/discussion/actions';
import * as looking from '@/lib/discussion/looking';
import * as moderation from '@/lib/moderation/actions';
import * as progress from '@/lib/progress/actions';
import * as reviews from '@/lib/reviews/actions';

/** The actions of a reading. */
export const actions = { ...discussion, ...looking, ...moderation, ...progress, ...reviews };
type Name = keyof typeof actions;

type Fields = (ids: Evening['ids'], at: string) => Record<string, string>;
export type Row = {
  does: Name;
  what: string;
  fields: Fields;
  /** For whom it is done. For everybody else nothing is there, but for those who are told why not. */
  may: readonly Person[];
  told?: { sentence: string; persons: readonly Person[] };
  /** Can be done once only. */
  once?: true;
  /** Opens something ahead on purpose, so that here the hidden and the absent differ. */
  looks?: true;
};

const moderatorsWhoFinished = ['finished moderator', 'owner'] as const;
const whoLooked = ['looker', 'moderator who looked'] as const;
const moderatorsWhoSee = [...moderatorsWhoFinished, 'moderator who looked'] as const;
const whoSee = [...moderatorsWhoFinished, ...whoLooked, 'finished member', 'author'] as const;
const sealed = ['sealed', 'sealed moderator behind'] as const;
const markedBehind = ['behind', 'moderator behind'] as const;
const insiders = [...whoSee, ...sealed, ...markedBehind] as const;
const signedIn = [...insiders, 'stranger', 'asked', 'removed'] as const;

const says = () => ({ source: 'A thought.', requestKey: newId() });
const plain = { parent: '', quote: '' };
const row = (
  does: Name,
  what: string,
  may: readonly Person[],
  fields: Fields,
  more: Partial<Row> = {},
): Row => ({
  ...{ does, what, may, fields },
  ...more,
});

const locked = 'This thread is locked. Your words are still here for you to copy.';
const notReached = 'You can lower a mark once you have read that far yourself.';
const reported = 'You have reported this post already; the moderators know.';
const notOurs = 'That was not one of our forms.';
const noChapter = 'The book has no such chapter.';
const notMoved = 'There is no move to undo.';

const writing = [
  row('startAThread', 'a thread', insiders, () => ({ ...says(), title: 'The gate' })),
  row('post', 'in an open thread', insiders, (ids) => ({ ...says(), ...plain, thread: ids.openThread })),
  row('post', 'in a locked thread', [], (ids) => ({ ...says(), ...plain, thread: ids.lockedThread }), {
    told: { sentence: locked, persons: insiders },
  }),
  row('post', 'in a thread ahead', whoSee, (ids) => ({ ...says(), ...plain, thread: ids.thread })),
  row('post', 'to a post ahead', whoSee, ({ openThread: thread, answer: parent }) => ({
    ...{ ...says(), quote: '', thread, parent },
  })),
  row('post', 'quoting a post ahead', whoSee, ({ openThread: thread, answer: quote }) => ({
    ...{ ...says(), parent: '', thread, quote },
  })),
  row('post', 'to a post that was removed', [], ({ thread, gone: parent }) => ({
    ...{ ...says(), quote: '', thread, parent },
  })),
  row('saveEdit', 'of a post ahead', ['author'], ({ thread, post }) => ({
    thread,
    post,
    revision: '1',
    source: 'Anew.',
    mark: '7',
  })),
  row('saveEdit', 'of an open post', ['author'], ({ openThread: thread, openPost: post }) => ({
    ...{ thread, post, revision: '1', source: 'Ducks and geese. ||Away.||{7}', mark: '1' },
  })),
];

const tending = [
  row('tendOwnPost', 'raising a mark', ['author'], (ids) => ({ ...itsPost(ids), deed: 'mark', mark: '8' })),
  row('tendOwnPost', 'lowering a mark', ['author'], ({ openThread: thread, answer: post }) => ({
    ...{ thread, post, deed: 'mark', mark: '3' },
  })),
  row('tendOwnPost', 'removing', ['author'], (ids) => ({ ...itsPost(ids), deed: 'remove' })),
  row('tendOwnPost', 'restoring', ['author'], ({ thread, gone: post }) => ({
    thread,
    post,
    deed: 'restore',
  })),
  row('tendPost', 'raising a mark', moderatorsWhoSee, (ids) => ({
    ...itsPost(ids),
    ...deed('mark'),
    mark: '8',
  })),
  row(
    ...(['tendPost', 'lowering a mark', moderatorsWhoFinished] as const),
    ({ openThread: thread, answer: post }) => ({ thread, post, ...deed('mark'), mark: '3' }),
    { told: { sentence: notReached, persons: ['moderator who looked'] } },
  ),
  row('tendPost', 'removing', moderatorsWhoSee, (ids) => ({ ...itsPost(ids), ...deed('remove') })),
  row('tendPost', 'restoring what its author removed', [], ({ thread, gone: post }) => ({
    ...{ thread, post, ...deed('restore') },
  })),
  ...['lock', 'unlock', 'pin', 'unpin'].map((verb) =>
    row('tendAThread', verb, moderatorsWhoSee, ({ thread }) => ({ thread, verb, reason: 'It is time.' })),
  ),
];

const whoReports = whoSee.filter((person) => person !== 'finished member');
const reporting = [
  row('reportAPost', 'ahead', whoReports, (ids) => ({ ...itsPost(ids), reason: 'Unkind.' }), {
    told: { sentence: reported, persons: ['finished member'] },
  }),
  row('reportAPost', 'that was removed', [], ({ thread, gone: post }) => ({
    thread,
    post,
    reason: 'Unkind.',
  })),
  row(
    'lookAtReported',
    'post',
    ['moderator behind', 'sealed moderator behind'],
    ({ post }) => ({ look: `post:${post}` }),
    {
      looks: true,
    },
  ),
  row(
    ...([
      'lookAtReported',
      'words',
      ['moderator behind', 'sealed moderator behind', 'moderator who looked'],
    ] as const),
    ({ report }) => ({ look: `report:${report}` }),
    { looks: true },
  ),
  row('lookAtReported', 'a post that nobody reported', [], ({ answer }) => ({ look: `post:${answer}` })),
  row('lookAtReported', 'covered again', whoLooked, ({ post }) => ({ cover: post })),
  row(
    'answerAReport',
    'about what is ahead',
    moderatorsWhoFinished,
    (ids) => ({ ...answering, report: ids.report }),
    {
      once: true,
    },
  ),
];

const look = (what: keyof Evening['ids'], kind: string, may: readonly Person[], more: Partial<Row> = {}) =>
  row('press', `look at the ${what}`, may, (ids, here) => ({ here, look: `${kind}:${ids[what]}` }), {
    looks: true,
    ...more,
  });

const pressing = [
  look('thread', 'thread', markedBehind),
  look('post', 'post', markedBehind),
  look('gone', 'post', []),
  ...(['aside', 'passage', 'theme', 'reveal'] as const).map((kind) =>
    look(kind, kind, [...markedBehind, ...whoLooked]),
  ),
  look('draft', 'passage', []),
  look('report', 'report', [], { told: { sentence: notOurs, persons: signedIn } }),
  row('press', 'cover again', whoLooked, ({ post }, here) => ({ here, cover: post })),
  row('press', 'feel', whoSee, ({ post }, here) => ({ here, react: `${post} moved on` })),
  row('press', 'feel no more', whoSee, ({ post }, here) => ({ here, react: `${post} moved off` })),
  row('press', 'feel about what was removed', [], ({ gone }, here) => ({ here, react: `${gone} sad on` })),
];

const moving = [
  row('moveMyBookmark', 'on', insiders, () => ({ readThrough: '4' })),
  row('moveMyBookmark', 'beyond the book', [], () => ({ readThrough: '10' }), {
    told: { sentence: noChapter, persons: insiders },
  }),
  row('undoMyMove', 'back', ['author'], () => ({}), {
    told: { sentence: notMoved, persons: insiders.filter((person) => person !== 'author') },
  }),
  row('chooseMyVeil', 'sealed', insiders, () => ({ veil: 'sealed' })),
];

const confirming = [
  ...['confirm', 'discard'].map((verb) =>
    row('tendDraft', verb, moderatorsWhoFinished, (ids) => ({ draft: ids.draft, mark: '7', deed: verb }), {
      once: true,
    }),
  ),
  row('markATitle', 'of a document', moderatorsWhoFinished, ({ review }) => ({ review, mark: '3' })),
];

const itsPost = ({ thread, post }: Evening['ids']) => ({ thread, post });
const deed = (verb: string) => ({ deed: verb, reason: 'Because.' });
const answering = { reason: 'So be it.', answer: 'uphold' };

/** What can be done in a reading, mostly about what waits at chapter 7, and by whom. */
export const table: Row[] = [...writing, ...tending, ...reporting, ...pressing, ...moving, ...confirming];

/** What comes of it: `done`, `absent`, or the sentence that somebody is told. */
export function answerFor({ may, told }: Row, person: Person): string {
  if (person === 'anonymous') return 'Please sign in first.';
  if (may.includes(person)) return 'done';
  return told?.persons.includes(person) ? told.sentence : 'absent';
}

export const sends = (evening: Evening, person: Person, { does, fields }: Row, how = {}, ids = evening.ids) =>
  evening.people[person].send(actions[does], { ...evening.here, ...fields(ids, evening.at) }, how);
