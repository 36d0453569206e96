/** Notifications on somebody's devices, and the pages about them. */
export const push = {
  sentence: 'Somebody answered or mentioned you in a book club.',
  status: {
    title: 'Notifications',
    none: 'None of your devices gets notifications.',
    some: '{count, plural, one {# device gets} other {# devices get}} notifications.',
    change: 'Choose your notifications',
  },
  page: {
    title: 'Your notifications',
    what: 'When somebody answers, quotes or mentions you, your device can tell you within a few minutes. It always shows the same sentence, so your screen gives nothing away. It tells you only of posts that you had already read far enough to see when they were written.',
    here: 'This device',
    on: 'This device gets notifications.',
    off: 'This device gets no notifications.',
    turnOn: 'Turn on notifications here',
    turnOff: 'Turn off',
    turnOffNamed: 'Turn off notifications on {device}',
    needsScript: 'To turn on notifications, your browser needs JavaScript.',
    unsupported: 'This browser can’t show notifications.',
    homeScreen:
      'On an iPhone or iPad, first add Untold to your Home Screen: tap Share, then “Add to Home Screen”. Open it from there and come back to this page.',
    denied:
      'Your browser doesn’t let this site show notifications. You can allow them in the settings of your browser.',
    failed: 'That didn’t work: your browser’s notification service didn’t answer. Please try again.',
    others: 'Your other devices',
    andOthers: '{count, plural, one {# other device gets} other {# other devices get}} them.',
    since: '{device}, since <when></when>',
  },
  host: {
    title: 'Notifications',
    on: 'Push is on. Browsers’ services that may be called: {hosts}.',
    off: 'Push is off. It needs NEXTAUTH_URL with https; PUSH_HOSTS=off turns it off.',
    devices:
      '{count, plural, =0 {No device gets notifications.} one {# device gets notifications.} other {# devices get notifications.}}',
    error: 'The last error: {answer}',
  },
} as const;
