import 'server-only';
import { email, singleLine } from '@/lib/validation/text';

/** Claims of an outside service about a person, in its ID token or at its userinfo endpoint (OpenID Connect Core, 5.1). */
export type Claims = Record<string, unknown>;

const nameSchema = singleLine(1, 80);

/** The name of a person, from the best claim of any source; null when there is none. */
export function findName(sources: Claims[]): string | null {
  const inOrder = [
    ...sources.map(({ name }) => name),
    ...sources.map(({ given_name, family_name }) => [given_name, family_name].filter(isString).join(' ')),
    ...sources.map(({ nickname }) => nickname),
    ...sources.map(({ preferred_username }) => preferred_username),
  ];
  return inOrder.map(parseName).find((name) => name !== null) ?? null;
}

/** Whether a source has the whole name, so that nobody else need be asked for it. */
export const hasName = ({ name }: Claims) => parseName(name) !== null;

// Some services call people by their address, which is no business of their clubs.
function parseName(claim: unknown): string | null {
  const parsed = nameSchema.safeParse(claim);
  if (!parsed.success) return null;
  return email().safeParse(parsed.data).success
    ? parsed.data.slice(0, parsed.data.lastIndexOf('@'))
    : parsed.data;
}

/** An address that one source names and calls verified itself, and that none calls unverified. */
export function findVerifiedEmail(sources: Claims[]): string | null {
  if (sources.some(({ email_verified: emailVerified }) => isBooleanClaim(emailVerified, false))) return null;
  const sure = sources.filter(({ email_verified: emailVerified }) => isBooleanClaim(emailVerified, true));
  const addresses = sure.map((source) => email().safeParse(source.email));
  return addresses.find(({ success }) => success)?.data ?? null;
}

// Some services send their booleans as strings.
const isBooleanClaim = (claim: unknown, wanted: boolean) =>
  claim === wanted || (isString(claim) && claim.toLowerCase() === String(wanted));

const isString = (claim: unknown): claim is string => typeof claim === 'string';
