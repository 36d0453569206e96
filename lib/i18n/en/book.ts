/** What is told of the book: themes, turning points, reviews, hindsight. */
export const book = {
  themes: {
    about: 'What {book} is about',
    title: 'Themes',
    none: 'None yet. They’ll appear as you read.',
    covered: 'Hidden themes',
    turns: 'Turning points',
    noTurns:
      'No turning points yet. They’re the moments that change how you see the story, and each appears once you’ve read it.',
    coveredTurns: 'Hidden turning points',
  },
  reviews: {
    title: 'What has been written about {book}',
    toConfirm:
      '<jump>{count, plural, one {{count} draft} other {{count} drafts}} to confirm</jump>, further down.',
    none: 'No reviews yet. They open bit by bit as you read.',
    covered: 'Hidden passages',
    coveredHere: 'Hidden passages of this review',
    brought: 'A review added by the club',
    draft: 'A draft. Only you can see it until a moderator who’s finished the book confirms it.',
    comment: 'A reader’s comment',
    commentBy: 'A reader’s comment, by {by}',
  },
  drafts: {
    brought: 'Added by the club',
    toConfirm: '{count, plural, one {{count} draft} other {{count} drafts}} to confirm',
    decide:
      'You’ve finished the book, so you decide how far people need to have read to see each passage. Until then, only the person who added it can see it.',
    more: '{count} more will come up when you’ve done these.',
    mark: 'Visible to readers who’ve finished',
    proposal: 'Suggested: {because}.',
    confirm: 'Confirm',
    discard: 'Discard',
    titleMark: 'Title visible to readers who’ve finished',
    titleHint: 'This covers its author and rating too. Until then it’s called “A review added by the club”.',
    change: 'Change chapter',
  },
  hindsight: {
    light: 'What you wrote, in the light of what came later.',
    none: 'You haven’t written anything here yet. Once you have, each turning point you pass will show you what you thought before it.',
    before: 'Before {place}',
    since: 'Since the last turning point',
    youOn: 'You, on <day></day>',
    noMore: 'You haven’t written anything more here.',
    pages: 'Pages of your posts',
    earlier: 'Earlier in the book',
    later: 'Later in the book',
  },
} as const;
