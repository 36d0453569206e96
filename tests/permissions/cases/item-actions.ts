import type { PermissionFixture, Person } from '../fixture';
import {
  MARKED_BEHIND,
  permissionCase,
  SIGNED_IN,
  PEOPLE_WHO_LOOKED,
  PEOPLE_WITH_ACCESS,
  type PermissionCase,
} from '../case';

const MALFORMED_FORM = 'Something went wrong. Please reload the page and try again.';

const lookCase = (
  what: keyof PermissionFixture['ids'],
  kind: string,
  may: readonly Person[],
  more: Partial<PermissionCase> = {},
) =>
  permissionCase(
    'itemAction',
    `look at the ${what}`,
    may,
    (ids, here) => ({ here, look: `${kind}:${ids[what]}` }),
    {
      looks: true,
      ...more,
    },
  );

export const itemActionCases = [
  lookCase('thread', 'thread', MARKED_BEHIND),
  lookCase('post', 'post', MARKED_BEHIND),
  lookCase('gone', 'post', []),
  ...(['aside', 'passage', 'theme', 'reveal'] as const).map((kind) =>
    lookCase(kind, kind, [...MARKED_BEHIND, ...PEOPLE_WHO_LOOKED]),
  ),
  lookCase('draft', 'passage', []),
  lookCase('report', 'report', [], { refusal: { sentence: MALFORMED_FORM, persons: SIGNED_IN } }),
  permissionCase('itemAction', 'cover again', PEOPLE_WHO_LOOKED, ({ post }, here) => ({ here, cover: post })),
  permissionCase('itemAction', 'feel', PEOPLE_WITH_ACCESS, ({ post }, here) => ({
    here,
    react: `${post}:moved:on`,
  })),
  permissionCase('itemAction', 'feel no more', PEOPLE_WITH_ACCESS, ({ post }, here) => ({
    here,
    react: `${post}:moved:off`,
  })),
  permissionCase('itemAction', 'feel about what was removed', [], ({ gone }, here) => ({
    here,
    react: `${gone}:sad:on`,
  })),
];
