import { INSIDERS, permissionCase, PEOPLE_WITH_ACCESS, postFields, NO_REFERENCES } from '../case';

const LOCKED_THREAD = 'This thread is locked. What you wrote is still here, so you can copy it.';

/** Threads, posts and edits. */
export const postCases = [
  permissionCase('createThreadAction', 'a thread', INSIDERS, () => ({ ...postFields(), title: 'The gate' })),
  permissionCase('createThreadAction', 'a preview of a thread', INSIDERS, () => ({
    ...postFields(),
    title: 'The gate',
    preview: 'on',
  })),
  permissionCase('createReplyAction', 'a preview in a thread ahead', PEOPLE_WITH_ACCESS, (ids) => ({
    ...postFields(),
    ...NO_REFERENCES,
    thread: ids.thread,
    preview: 'on',
  })),
  permissionCase(
    'createReplyAction',
    'a preview that answers and quotes posts ahead',
    PEOPLE_WITH_ACCESS,
    ({ openThread: thread, answer }) => ({
      ...postFields(),
      parent: answer,
      quote: answer,
      thread,
      preview: 'on',
    }),
  ),
  permissionCase('editPostAction', 'a preview of a post ahead', ['author'], ({ thread, post }) => ({
    thread,
    post,
    revision: '1',
    source: 'Anew.',
    mark: '7',
    preview: 'on',
  })),
  permissionCase('createReplyAction', 'in an open thread', INSIDERS, (ids) => ({
    ...postFields(),
    ...NO_REFERENCES,
    thread: ids.openThread,
  })),
  permissionCase(
    'createReplyAction',
    'in a locked thread',
    [],
    (ids) => ({ ...postFields(), ...NO_REFERENCES, thread: ids.lockedThread }),
    {
      refusal: { sentence: LOCKED_THREAD, persons: INSIDERS },
    },
  ),
  permissionCase('createReplyAction', 'in a thread ahead', PEOPLE_WITH_ACCESS, (ids) => ({
    ...postFields(),
    ...NO_REFERENCES,
    thread: ids.thread,
  })),
  permissionCase(
    'createReplyAction',
    'to a post ahead',
    PEOPLE_WITH_ACCESS,
    ({ openThread: thread, answer: parent }) => ({
      ...postFields(),
      quote: '',
      thread,
      parent,
    }),
  ),
  permissionCase(
    'createReplyAction',
    'quoting a post ahead',
    PEOPLE_WITH_ACCESS,
    ({ openThread: thread, answer: quote }) => ({
      ...postFields(),
      parent: '',
      thread,
      quote,
    }),
  ),
  permissionCase('createReplyAction', 'to a post that was removed', [], ({ thread, gone: parent }) => ({
    ...postFields(),
    quote: '',
    thread,
    parent,
  })),
  permissionCase('editPostAction', 'of a post ahead', ['author'], ({ thread, post }) => ({
    thread,
    post,
    revision: '1',
    source: 'Anew.',
    mark: '7',
  })),
  permissionCase(
    'editPostAction',
    'of an open post',
    ['author'],
    ({ openThread: thread, openPost: post }) => ({
      thread,
      post,
      revision: '1',
      source: 'Ducks and geese. ||Away.||{7}',
      mark: '1',
    }),
  ),
];
