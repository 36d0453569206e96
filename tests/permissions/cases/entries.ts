import { newId } from '@/lib/clock-and-ids';
import { FINISHED_MODERATORS, permissionCase } from '../case';

const FINISHED = [...FINISHED_MODERATORS, 'finished member', 'author'] as const;
const MODERATORS = [
  ...FINISHED_MODERATORS,
  'moderator behind',
  'sealed moderator behind',
  'moderator who looked',
] as const;
const file = JSON.stringify({ format: 'untold-book-entries-1', book: { chapters: 9 } });

export const entryCases = [
  permissionCase('addEntryAction', 'of their own', FINISHED, () => ({
    kind: 'theme',
    name: 'Ponds',
    note: 'They are deep.',
    mark: '3',
    requestKey: newId(),
  })),
  permissionCase('addEntryAction', 'on a theme ahead', FINISHED, ({ theme }) => ({
    kind: 'note',
    on: `theme:${theme}`,
    body: 'They are deep.',
    mark: '0',
    requestKey: newId(),
  })),
  permissionCase('changeEntryAction', 'ahead', FINISHED_MODERATORS, ({ entry }) => ({
    entry,
    name: 'Ponds',
    mark: '3',
  })),
  permissionCase(
    'entryDeedAction',
    'remove',
    FINISHED_MODERATORS,
    ({ entry }) => ({ press: `remove:${entry}` }),
    {
      once: true,
    },
  ),
  permissionCase(
    'entryDeedAction',
    'restore',
    [...FINISHED_MODERATORS, 'finished member'],
    ({ removal }) => ({ press: `restore:${removal}` }),
    { once: true },
  ),
  permissionCase(
    'entryDeedAction',
    'accept',
    FINISHED_MODERATORS,
    ({ proposal }) => ({ press: `accept:${proposal}` }),
    { once: true },
  ),
  permissionCase(
    'entryDeedAction',
    'discard',
    [...FINISHED_MODERATORS, 'finished member'],
    ({ proposal }) => ({ press: `discard:${proposal}` }),
    { once: true },
  ),
  permissionCase(
    'reportEntryAction',
    'ahead',
    [...FINISHED_MODERATORS, 'author'],
    ({ entry }) => ({ entry, reason: 'Too early.', page: 'themes' }),
    {
      refusal: {
        sentence: 'You’ve already reported this. The people who run the club know.',
        persons: ['finished member'],
      },
    },
  ),
  permissionCase(
    'answerEntryReportAction',
    'about what is ahead',
    FINISHED_MODERATORS,
    ({ entryReport }) => ({ report: entryReport, answer: 'uphold', mark: '8' }),
    { once: true },
  ),
  permissionCase('importEntriesAction', 'of their own', MODERATORS, () => ({ file })),
  permissionCase('decideImportAction', 'of somebody else', [], ({ entryImport }) => ({
    import: entryImport,
    deed: 'add',
  })),
];
