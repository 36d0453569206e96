const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;

/** How often somebody may try, in how many seconds. Keyed by who asks, never by what is asked about. */
export const LIMITS = {
  // One network and one account.
  'sign-in': { points: 10, duration: 15 * MINUTE_S },
  'sign-in from a device': { points: 10, duration: 15 * MINUTE_S },
  // From devices that the account does not know.
  'sign-in to an account': { points: 50, duration: 1 * HOUR_S },
  'sign-in from an address': { points: 200, duration: 15 * MINUTE_S },
  'sign-up': { points: 40, duration: 1 * HOUR_S },
  reset: { points: 30, duration: 1 * HOUR_S },
  // Mails that somebody has sent to an address they type, and those that one address gets.
  'reset mail': { points: 10, duration: 1 * HOUR_S },
  'reset mail to an address': { points: 3, duration: 1 * HOUR_S },
  'confirmation mail': { points: 5, duration: 1 * HOUR_S },
  // Invitations: those that somebody sends, that go out for a club, and that one address gets.
  'invitation mail': { points: 20, duration: 1 * HOUR_S },
  'invitation mail of a club': { points: 50, duration: 1 * HOUR_S },
  'invitation mail to an address': { points: 3, duration: 24 * HOUR_S },
  'test mail': { points: 10, duration: 1 * HOUR_S },
  'push device': { points: 30, duration: 1 * HOUR_S },
  'book search': { points: 60, duration: 1 * HOUR_S },
  cover: { points: 30, duration: 1 * HOUR_S },
  // Documents that somebody brings into a club.
  review: { points: 30, duration: 1 * HOUR_S },
  // EPUBs that somebody has read.
  epub: { points: 40, duration: 1 * HOUR_S },
  password: { points: 10, duration: 15 * MINUTE_S },
} as const;

export type LimitKind = keyof typeof LIMITS;
