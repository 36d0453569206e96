import 'server-only';
import { email, text } from '@/lib/action/text';

/** What an outside service says of somebody, in its ID token or at its userinfo endpoint (OpenID Connect Core, 5.1). */
export type Claims = Record<string, unknown>;

const line = text(1, 80);

/** What to call somebody, by the best claim that any of the sources has; null when none has one. */
export function nameIn(sources: Claims[]): string | null {
  const inOrder = [
    ...sources.map(({ name }) => name),
    ...sources.map(({ given_name, family_name }) => [given_name, family_name].filter(isText).join(' ')),
    ...sources.map(({ nickname }) => nickname),
    ...sources.map(({ preferred_username }) => preferred_username),
  ];
  return inOrder.map(asName).find((name) => name !== null) ?? null;
}

/** Whether a source has the whole name, so that nobody else need be asked for it. */
export const hasName = ({ name }: Claims) => asName(name) !== null;

// Some services call people by their address, which is no business of their clubs.
function asName(claim: unknown): string | null {
  const named = line.safeParse(claim);
  if (!named.success) return null;
  return email().safeParse(named.data).success
    ? named.data.slice(0, named.data.lastIndexOf('@'))
    : named.data;
}

/** An address that one source names and calls verified itself, and that none calls unverified. */
export function verifiedEmailIn(sources: Claims[]): string | null {
  if (sources.some(({ email_verified: said }) => isSaid(said, false))) return null;
  const sure = sources.filter(({ email_verified: said }) => isSaid(said, true));
  const addresses = sure.map((source) => email().safeParse(source.email));
  return addresses.find(({ success }) => success)?.data ?? null;
}

// Some services send their booleans as strings.
const isSaid = (claim: unknown, wanted: boolean) =>
  claim === wanted || (isText(claim) && claim.toLowerCase() === String(wanted));

const isText = (claim: unknown): claim is string => typeof claim === 'string';
