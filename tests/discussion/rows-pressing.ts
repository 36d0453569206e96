import type { Evening, Person } from './evening';
import {
  insiders,
  markedBehind,
  moderatorsWhoFinished,
  row,
  signedIn,
  whoLooked,
  whoSee,
  type Row,
} from './row';

const notOurs = 'Something went wrong. Please reload the page and try again.';
const noChapter = 'The book doesn’t have that chapter.';
const notMoved = 'There’s nothing to undo.';

const look = (what: keyof Evening['ids'], kind: string, may: readonly Person[], more: Partial<Row> = {}) =>
  row('press', `look at the ${what}`, may, (ids, here) => ({ here, look: `${kind}:${ids[what]}` }), {
    looks: true,
    ...more,
  });

export const pressing = [
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

export const moving = [
  row('moveMyBookmark', 'on', insiders, () => ({ readThrough: '4' })),
  row('moveMyBookmark', 'beyond the book', [], () => ({ readThrough: '10' }), {
    told: { sentence: noChapter, persons: insiders },
  }),
  row('undoMyMove', 'back', ['author'], () => ({}), {
    told: { sentence: notMoved, persons: insiders.filter((person) => person !== 'author') },
  }),
  row('chooseMyVeil', 'sealed', insiders, () => ({ veil: 'sealed' })),
];

export const confirming = [
  ...['confirm', 'discard'].map((verb) =>
    row('tendDraft', verb, moderatorsWhoFinished, (ids) => ({ draft: ids.draft, mark: '7', deed: verb }), {
      once: true,
    }),
  ),
  row('markATitle', 'of a document', moderatorsWhoFinished, ({ review }) => ({ review, mark: '3' })),
];
