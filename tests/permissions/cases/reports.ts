import { FINISHED_MODERATORS, permissionCase, PEOPLE_WITH_ACCESS, postIds } from '../case';

const ALREADY_REPORTED = 'You’ve already reported this post. The moderators know.';

const answerFields = { reason: 'So be it.', answer: 'uphold' };

const PEOPLE_WHO_MAY_REPORT = PEOPLE_WITH_ACCESS.filter((person) => person !== 'finished member');
export const reportCases = [
  permissionCase(
    'reportPostAction',
    'ahead',
    PEOPLE_WHO_MAY_REPORT,
    (ids) => ({ ...postIds(ids), reason: 'Unkind.' }),
    {
      refusal: { sentence: ALREADY_REPORTED, persons: ['finished member'] },
    },
  ),
  permissionCase('reportPostAction', 'that was removed', [], ({ thread, gone: post }) => ({
    thread,
    post,
    reason: 'Unkind.',
  })),
  permissionCase(
    'reportedItemAction',
    'post',
    ['moderator behind', 'sealed moderator behind'],
    ({ post }) => ({ look: `post:${post}` }),
    {
      looks: true,
    },
  ),
  permissionCase(
    ...([
      'reportedItemAction',
      'words',
      ['moderator behind', 'sealed moderator behind', 'moderator who looked'],
    ] as const),
    ({ report }) => ({ look: `report:${report}` }),
    { looks: true },
  ),
  permissionCase('reportedItemAction', 'a post that nobody reported', [], ({ answer }) => ({
    look: `post:${answer}`,
  })),
  permissionCase('reportedItemAction', 'covered again', ['moderator who looked'], ({ post }) => ({
    cover: post,
  })),
  permissionCase(
    'answerReportAction',
    'about what is ahead',
    FINISHED_MODERATORS,
    (ids) => ({ ...answerFields, report: ids.report }),
    {
      once: true,
    },
  ),
];
