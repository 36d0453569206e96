import { insiders, row, whoSee, says, plain } from './row';

const locked = 'This thread is locked. What you wrote is still here, so you can copy it.';

/** Threads, posts and edits. */
export const writing = [
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
