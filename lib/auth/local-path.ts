/** The path if it leads to this very site, whoever resolves it; anything else becomes "/". */
export function onThisSite(path: string): string {
  const here = 'http://here.invalid';
  if (!/^\/(?![/\\])/.test(path) || !URL.canParse(path, here)) return '/';
  const url = new URL(path, here);
  // "/.//evil" is local until somebody resolves it a second time.
  if (url.origin !== here || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}

/** The same for an address that may name a host: of it, only the path counts. */
export function pathOnThisSite(address: string): string {
  if (!URL.canParse(address)) return onThisSite(address);
  const { pathname, search, hash } = new URL(address);
  return onThisSite(pathname + search + hash);
}
