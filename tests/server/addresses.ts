import type { Evening } from '../discussion/evening';

type Ids = Evening['ids'];

const about = ['post', 'reply', 'quote', 'edit', 'tend', 'report', 'reported'] as const;

/** The addresses by which a reader may ask for something ahead. */
export const addresses: Record<string, (at: string, ids: Ids) => string> = {
  'its thread': (at, { thread }) => `${at}/t/${thread}`,
  'a post in its thread': (at, { thread, post }) => `${at}/t/${thread}?post=${post}`,
  'the reading room': (at, { thread }) => `${at}?page=1&thread=${thread}`,
  ...Object.fromEntries(
    about.map((name) => [
      `an open thread, ?${name}=`,
      (at: string, { openThread, answer }: Ids) => `${at}/t/${openThread}?${name}=${answer}`,
    ]),
  ),
};
