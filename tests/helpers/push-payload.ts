/** What a push says, as lib/push/deliver-push.ts writes it (tests/domains/push compares both). */
export const pushPayload = JSON.stringify({
  title: 'Untold',
  body: 'Somebody answered or mentioned you in a book club.',
  path: '/notices',
}).padEnd(256);
