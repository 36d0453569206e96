/** What stands around every page, and the pages that belong to no room. */
export const page = {
  brand: 'Untold',
  untold: 'A book club that never tells you what your book has not told you yet.',
  skip: 'Skip to the page',
  main: 'Main',
  clubs: 'Clubs',
  home: 'Home',
  signIn: 'Sign in',
  account: 'Your account',
  by: 'by {author}',
  youAreIn: 'You are in',
  within: 'Within reach',
  draft: {
    back: 'Your draft is back.',
    discard: 'Discard it',
    noScript:
      'Press Reply or Quote before you write: without JavaScript, leaving this page loses what you typed.',
  },
  times: {
    utc: '{time} (UTC)',
    now: 'just now',
    minutes: '{count} min ago',
    hours: '{count} h ago',
  },
  nothing: {
    tab: 'Nothing here',
    title: 'There is nothing here',
    why: 'The address may be mistyped, or it leads to something that is not for you to see.',
    signIn:
      'Some pages are only for the members of a club. If you aren’t signed in, <in>sign in</in> and try again.',
    front: 'Go to the front page',
  },
} as const;
