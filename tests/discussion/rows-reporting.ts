import { moderatorsWhoFinished, row, whoSee, itsPost } from './row';

const reported = 'You’ve already reported this post. The moderators know.';

const answering = { reason: 'So be it.', answer: 'uphold' };

const whoReports = whoSee.filter((person) => person !== 'finished member');
export const reporting = [
  row('reportAPost', 'ahead', whoReports, (ids) => ({ ...itsPost(ids), reason: 'Unkind.' }), {
    told: { sentence: reported, persons: ['finished member'] },
  }),
  row('reportAPost', 'that was removed', [], ({ thread, gone: post }) => ({
    thread,
    post,
    reason: 'Unkind.',
  })),
  row(
    'lookAtReported',
    'post',
    ['moderator behind', 'sealed moderator behind'],
    ({ post }) => ({ look: `post:${post}` }),
    {
      looks: true,
    },
  ),
  row(
    ...([
      'lookAtReported',
      'words',
      ['moderator behind', 'sealed moderator behind', 'moderator who looked'],
    ] as const),
    ({ report }) => ({ look: `report:${report}` }),
    { looks: true },
  ),
  row('lookAtReported', 'a post that nobody reported', [], ({ answer }) => ({ look: `post:${answer}` })),
  row('lookAtReported', 'covered again', ['moderator who looked'], ({ post }) => ({ cover: post })),
  row(
    'answerAReport',
    'about what is ahead',
    moderatorsWhoFinished,
    (ids) => ({ ...answering, report: ids.report }),
    {
      once: true,
    },
  ),
];
