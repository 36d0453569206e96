import type { PermissionFixture } from './fixture';

type Ids = PermissionFixture['ids'];

const QUERY_NAMES = ['post', 'reply', 'quote', 'edit', 'tend', 'report', 'reported'] as const;

/** The addresses by which a reader may ask for something ahead. */
export const hiddenAddresses: Record<string, (at: string, ids: Ids) => string> = {
  'its thread': (at, { thread }) => `${at}/t/${thread}`,
  'a post in its thread': (at, { thread, post }) => `${at}/t/${thread}?post=${post}`,
  'who reacted to it': (at, { post }) => `${at}/p/${post}/reactions`,
  'the reading room': (at, { thread }) => `${at}?page=1&thread=${thread}`,
  ...Object.fromEntries(
    QUERY_NAMES.map((name) => [
      `an open thread, ?${name}=`,
      (at: string, { openThread, answer }: Ids) => `${at}/t/${openThread}?${name}=${answer}`,
    ]),
  ),
};
