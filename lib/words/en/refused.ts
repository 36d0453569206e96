/** The page of refusals: what the server did not take, and why. */
export const refused = {
  tab: 'Not taken',
  title: 'That was not taken',
  because: {
    foreign: 'This did not come from a page of this site.',
    otherAddress:
      'This did not come from a page of this site. It came from {origin}, and this site is {own}. If you use Untold at {origin}, whoever runs it must set NEXTAUTH_URL to that address.',
    noAddress:
      'This did not come from a page of this site. It came from {origin}, and the server was asked as {own}. If you use Untold at {origin}, whoever runs it must set NEXTAUTH_URL to that address.',
    noAddressNoProxy:
      'This did not come from a page of this site. It came from {origin}, and the server was asked as {own}. If you use Untold at {origin}, whoever runs it must set NEXTAUTH_URL to that address, and TRUST_PROXY to 1 if a proxy stands in front.',
    outdated:
      'This form comes from a page that is out of date: Untold was updated meanwhile. Nothing was saved. Open the page again and send it from there.',
  },
  typed: 'What you typed',
  copy: 'Copy it, so that you can paste it into the new form.',
  field: 'Field “{name}”',
  back: 'Open the page again',
} as const;
