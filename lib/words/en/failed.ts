/** The page of what went wrong, which alone is worded in the browser. */
export const failed = {
  title: 'Something went wrong on our side',
  safe: 'What you were reading is safe. Try again in a moment.',
  again: 'Try again',
  front: 'Go to the front page',
  unsent:
    'That did not get through. What you typed still stands here: try again in a moment. If that does not help, copy it and load the page afresh.',
  outdated:
    'This page is from before an update of Untold, so nothing was sent. What you typed still stands here: copy it, reload the page and send it from there.',
} as const;
