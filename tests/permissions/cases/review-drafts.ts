import { newId } from '@/lib/clock-and-ids';
import { FINISHED_MODERATORS, INSIDERS, permissionCase } from '../case';

const ownReview = { title: 'A night', byline: '' };

/** What somebody brought is theirs alone until they send it: of what was sent, nothing is left to put right. */
export const draftCases = [
  permissionCase('addReviewAction', 'by pasting it', INSIDERS, () => ({
    ...ownReview,
    text: `A house by the sea, number ${newId()}.`,
  })),
  ...['save', 'join', 'drop'].map((deed) =>
    permissionCase('correctPassageAction', `${deed}, of what was sent`, [], ({ draft: passage }) => ({
      passage,
      deed,
      page: '1',
      kind: 'passage',
      by: '',
      text: 'A word.',
    })),
  ),
  permissionCase('discardReviewAction', 'of what was sent', [], ({ review }) => ({ review, sure: review })),
  ...['rename', 'send'].map((deed) =>
    permissionCase('ownReviewAction', `${deed}, of what was sent`, [], ({ review }) => ({
      ...ownReview,
      review,
      deed,
    })),
  ),
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
