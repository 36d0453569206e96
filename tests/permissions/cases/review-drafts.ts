import { FINISHED_MODERATORS, permissionCase } from '../case';

export const draftCases = [
  ...['confirm', 'discard'].map((verb) =>
    permissionCase(
      'decideDraftAction',
      verb,
      FINISHED_MODERATORS,
      (ids) => ({ draft: ids.draft, mark: '7', deed: verb }),
      {
        once: true,
      },
    ),
  ),
  permissionCase('markTitleAction', 'of a document', FINISHED_MODERATORS, ({ review }) => ({
    review,
    mark: '3',
  })),
];
