/** The page of refusals: what the server did not take, and why. */
export const refused = {
  tab: 'Not accepted',
  title: 'That didn’t go through',
  because: {
    foreign: 'This didn’t come from a page of this site.',
    otherAddress:
      'This didn’t come from a page of this site: it came from {origin}, and this site is {own}. If you use Untold at {origin}, whoever runs it needs to set NEXTAUTH_URL to that address.',
    noAddress:
      'This didn’t come from a page of this site: it came from {origin}, and the server was reached as {own}. If you use Untold at {origin}, whoever runs it needs to set NEXTAUTH_URL to that address.',
    noAddressNoProxy:
      'This didn’t come from a page of this site: it came from {origin}, and the server was reached as {own}. If you use Untold at {origin}, whoever runs it needs to set NEXTAUTH_URL to that address, and TRUST_PROXY to 1 if there’s a proxy in front.',
    outdated:
      'Untold has been updated since you opened that page, so nothing was saved. Open the page again and send it from there.',
  },
  typed: 'What you typed',
  copy: 'Copy it so you can paste it into the new form.',
  field: 'Field “{name}”',
  back: 'Open the page again',
} as const;
