import { INSIDERS, permissionCase } from '../case';

const NO_SUCH_CHAPTER = 'The book doesn’t have that chapter.';
const NO_MOVE_TO_UNDO = 'There’s nothing to undo.';

export const bookmarkCases = [
  permissionCase('moveBookmarkAction', 'on', INSIDERS, () => ({ readThrough: '4', sure: '4' })),
  permissionCase('moveBookmarkAction', 'beyond the book', [], () => ({ readThrough: '10' }), {
    refusal: { sentence: NO_SUCH_CHAPTER, persons: INSIDERS },
  }),
  permissionCase('undoMoveAction', 'back', ['author'], () => ({}), {
    refusal: { sentence: NO_MOVE_TO_UNDO, persons: INSIDERS.filter((person) => person !== 'author') },
  }),
  permissionCase('chooseVeilAction', 'sealed', INSIDERS, () => ({ veil: 'sealed' })),
];
