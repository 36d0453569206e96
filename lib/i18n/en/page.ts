/** What stands around every page, and the pages that belong to no room. */
export const page = {
  brand: 'Untold',
  untold: 'A book club that never tells you what your book hasn’t told you yet.',
  skip: 'Skip to the main content',
  main: 'Main',
  clubs: 'Clubs',
  home: 'Home',
  signIn: 'Sign in',
  account: 'Your account',
  notices: 'Notices',
  noticesUnread: 'Notices, {count} new',
  by: 'by {author}',
  youAreIn: 'You’re in',
  within: 'Quick links',
  draft: {
    back: 'Your draft is back.',
    discard: 'Discard it',
    noScript:
      'Press Reply or Quote before you start writing: without JavaScript, leaving this page loses what you’ve typed.',
  },
  times: {
    utc: '{time} (UTC)',
    now: 'just now',
    minutes: '{count} min ago',
    hours: '{count} h ago',
  },
  nothing: {
    tab: 'Page not found',
    title: 'Page not found',
    why: 'The address may be wrong, or it leads to something you can’t see.',
    signIn:
      'Some pages are only for members of a club. If you’re not signed in, <in>sign in</in> and try again.',
    front: 'Go to the home page',
  },
} as const;
