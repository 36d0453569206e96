import { moderatorsWhoFinished, moderatorsWhoSee, row, itsPost } from './row';

const notReached = 'To move a post to an earlier chapter, you need to have read that far yourself.';

const deed = (verb: string) => ({ deed: verb, reason: 'Because.' });

/** What is done to posts and threads that stand. */
export const tending = [
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
  row('tendOwnPost', 'removing what was removed', ['author'], ({ thread, gone: post }) => ({
    ...{ thread, post, deed: 'remove' },
  })),
  row('tendOwnPost', 'restoring what stands', ['author'], (ids) => ({ ...itsPost(ids), deed: 'restore' })),
  row('tendPost', 'removing what was removed', moderatorsWhoFinished, ({ thread, gone: post }) => ({
    ...{ thread, post, ...deed('remove') },
  })),
  row('tendPost', 'restoring what stands', moderatorsWhoSee, (ids) => ({
    ...{ ...itsPost(ids), ...deed('restore') },
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
