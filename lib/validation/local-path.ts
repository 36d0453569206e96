/** The path if it leads to this very site, whoever resolves it; anything else becomes "/". */
export function toLocalPath(path: string): string {
  const origin = 'http://here.invalid';
  if (!/^\/(?![/\\])/.test(path) || !URL.canParse(path, origin)) return '/';
  const url = new URL(path, origin);
  // "/.//evil" is local until somebody resolves it a second time.
  if (url.origin !== origin || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}

/** The path of an address that may name a host: of it, only the path counts. */
export function localPathOfUrl(address: string): string {
  if (!URL.canParse(address)) return toLocalPath(address);
  const { pathname, search, hash } = new URL(address);
  return toLocalPath(pathname + search + hash);
}
