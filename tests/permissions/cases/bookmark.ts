import { INSIDERS, PEOPLE_WITH_ACCESS, permissionCase } from '../case';

const NO_SUCH_CHAPTER = 'The book doesn’t have that chapter.';
const NOT_SHARED = 'This book has a bookmark of its own already.';
const NO_MOVE_TO_UNDO = 'There’s nothing to undo.';

export const bookmarkCases = [
  permissionCase('moveBookmarkAction', 'on', INSIDERS, () => ({ readThrough: '4', sure: '4' })),
  permissionCase('moveBookmarkAction', 'beyond the book', [], () => ({ readThrough: '10' }), {
    refusal: { sentence: NO_SUCH_CHAPTER, persons: INSIDERS },
  }),
  permissionCase('undoMoveAction', 'back', ['author'], () => ({}), {
    refusal: { sentence: NO_MOVE_TO_UNDO, persons: INSIDERS.filter((person) => person !== 'author') },
  }),
  permissionCase(
    'markPostsReadAction',
    'a post that waits, or that they see',
    INSIDERS,
    ({ thread, post }, here) => ({
      here,
      thread,
      posts: post,
      place: '9',
    }),
  ),
  permissionCase('markAllReadAction', 'all of the reading', INSIDERS, (_ids, here) => ({
    here,
    place: '9',
    until: '99999999999999',
  })),
  permissionCase('shareBookmarkAction', 'with another book of their clubs', INSIDERS, ({ twin }) => ({
    book: twin,
  })),
  permissionCase(
    'shareBookmarkAction',
    'with a book of a club that is not theirs',
    [],
    ({ foreignBook }) => ({
      book: foreignBook,
    }),
  ),
  permissionCase('shareBookmarkAction', 'with a book of other chapters', [], ({ shortBook }) => ({
    book: shortBook,
  })),
  permissionCase('separateBookmarkAction', 'from another book', ['author'], () => ({}), {
    refusal: { sentence: NOT_SHARED, persons: INSIDERS.filter((person) => person !== 'author') },
  }),
  permissionCase('followReadingAction', 'everything', INSIDERS, () => ({ level: 'everything' })),
  permissionCase('followThreadAction', 'a thread that waits', PEOPLE_WITH_ACCESS, ({ thread }) => ({
    thread,
    level: 'everything',
  })),
  permissionCase('chooseVeilAction', 'sealed', INSIDERS, () => ({ veil: 'sealed' })),
];
