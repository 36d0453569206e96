/** Whether a browser says that the request comes from a page of ours. The actions ask again, and more closely. */
export function comesFromHere({ origin, host, 'x-forwarded-host': forwarded }) {
  if (origin === undefined) return true;
  const own = process.env.NEXTAUTH_URL ? new URL(process.env.NEXTAUTH_URL).host : (forwarded ?? host);
  return URL.canParse(origin) && new URL(origin).host === own;
}
