import { FINISHED_MODERATORS, MODERATORS_WITH_ACCESS, permissionCase, postIds } from '../case';

const NOT_READ_THAT_FAR = 'To move a post to an earlier chapter, you need to have read that far yourself.';

const managementFields = (verb: string) => ({ deed: verb, reason: 'Because.' });

/** What is done to posts and threads that stand. */
export const managementCases = [
  permissionCase('manageOwnPostAction', 'raising a mark', ['author'], (ids) => ({
    ...postIds(ids),
    deed: 'mark',
    mark: '8',
  })),
  permissionCase(
    'manageOwnPostAction',
    'lowering a mark',
    ['author'],
    ({ openThread: thread, answer: post }) => ({
      thread,
      post,
      deed: 'mark',
      mark: '3',
    }),
  ),
  permissionCase('manageOwnPostAction', 'removing', ['author'], (ids) => ({
    ...postIds(ids),
    deed: 'remove',
  })),
  permissionCase('manageOwnPostAction', 'restoring', ['author'], ({ thread, gone: post }) => ({
    thread,
    post,
    deed: 'restore',
  })),
  permissionCase(
    'manageOwnPostAction',
    'removing what was removed',
    ['author'],
    ({ thread, gone: post }) => ({
      thread,
      post,
      deed: 'remove',
    }),
  ),
  permissionCase('manageOwnPostAction', 'restoring what stands', ['author'], (ids) => ({
    ...postIds(ids),
    deed: 'restore',
  })),
  permissionCase(
    'moderatePostAction',
    'removing what was removed',
    FINISHED_MODERATORS,
    ({ thread, gone: post }) => ({
      thread,
      post,
      ...managementFields('remove'),
    }),
  ),
  permissionCase('moderatePostAction', 'restoring what stands', MODERATORS_WITH_ACCESS, (ids) => ({
    ...postIds(ids),
    ...managementFields('restore'),
  })),
  permissionCase('moderatePostAction', 'raising a mark', MODERATORS_WITH_ACCESS, (ids) => ({
    ...postIds(ids),
    ...managementFields('mark'),
    mark: '8',
  })),
  permissionCase(
    ...(['moderatePostAction', 'lowering a mark', FINISHED_MODERATORS] as const),
    ({ openThread: thread, answer: post }) => ({ thread, post, ...managementFields('mark'), mark: '3' }),
    { refusal: { sentence: NOT_READ_THAT_FAR, persons: ['moderator who looked'] } },
  ),
  permissionCase('moderatePostAction', 'removing', MODERATORS_WITH_ACCESS, (ids) => ({
    ...postIds(ids),
    ...managementFields('remove'),
  })),
  permissionCase('moderatePostAction', 'restoring what its author removed', [], ({ thread, gone: post }) => ({
    thread,
    post,
    ...managementFields('restore'),
  })),
  permissionCase(
    'changeThreadThemeAction',
    'saying what a thread is about',
    [...MODERATORS_WITH_ACCESS, 'author'],
    ({ thread }) => ({ thread, theme: '' }),
  ),
  ...['lock', 'unlock', 'pin', 'unpin'].map((verb) =>
    permissionCase('moderateThreadAction', verb, MODERATORS_WITH_ACCESS, ({ thread }) => ({
      thread,
      verb,
      reason: 'It is time.',
    })),
  ),
];
