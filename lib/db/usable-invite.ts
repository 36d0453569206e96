import 'server-only';

/** An invitation that still admits somebody at `at`, for a query. */
export const usableInviteWhere = (at: Date) => ({
  revokedAt: null,
  usesLeft: { gt: 0 },
  expiresAt: { gt: at },
});
