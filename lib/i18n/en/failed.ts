/** What is worded in the browser: the page of what went wrong, and what a button says while its form is being sent. */
export const failed = {
  title: 'Something went wrong on our side',
  safe: 'Nothing you’ve saved is lost. Try again in a moment.',
  again: 'Try again',
  front: 'Go to the home page',
  busy: 'Sending …',
  unsent:
    'That didn’t get through. What you typed is still here: try again in a moment. If that doesn’t help, copy it and reload the page.',
  outdated:
    'Untold has been updated since you opened this page, so nothing was sent. What you typed is still here: copy it, reload the page and send it from there.',
} as const;
