/** What is told of the book: themes, turning points, reviews, hindsight. */
export const book = {
  themes: {
    about: 'What {book} is about',
    title: 'Themes',
    none: 'None yet: they come as you read.',
    covered: 'Covered themes',
    turns: 'Turning points',
    noTurns: 'The book has not turned yet, as far as you have read.',
    coveredTurns: 'Covered turning points',
  },
  reviews: {
    title: 'What has been written about {book}',
    toConfirm:
      '<jump>{count, plural, one {{count} draft} other {{count} drafts}} to confirm</jump>, further down.',
    none: 'No review is open to you yet. They open passage by passage, as you read.',
    covered: 'Covered passages',
    coveredHere: 'Covered passages of this review',
    brought: 'A review brought by the club',
    draft: 'A draft: only you see it, until a moderator who has finished confirms it.',
    comment: 'A reader’s comment',
    commentBy: 'A reader’s comment, by {by}',
  },
  drafts: {
    brought: 'Brought by the club',
    toConfirm: '{count, plural, one {{count} draft} other {{count} drafts}} to confirm',
    decide:
      'You have finished the book, so you decide from which chapter on each passage may be read. Until then only whoever brought it sees it.',
    more: '{count} more come up when these are done.',
    mark: 'Who may read this',
    proposal: 'A proposal: {because}.',
    confirm: 'Confirm',
    discard: 'Discard',
    titleMark: 'Who may read its title',
    titleHint: 'With its byline and its rating. Before that it is called “A review brought by the club”.',
    change: 'Change mark',
  },
  hindsight: {
    light: 'What you wrote, in the light of what came later.',
    none: 'You have written nothing here yet. Once you have, each turning point you pass shows you what you thought before it.',
    before: 'Before {place}',
    since: 'Since the last turning point',
    youOn: 'You, on <day></day>',
    noMore: 'You have written nothing more here.',
    pages: 'Pages of your posts',
    earlier: 'Earlier in the book',
    later: 'Later in the book',
  },
} as const;
