import 'server-only';
import { cookies } from 'next/headers';
import { keys, size, theme, type Preferences } from './schema';

/** How this browser would like pages to look; what a cookie says that we do not know is as if it said nothing. */
export async function loadPreferences(): Promise<Preferences> {
  const jar = await cookies();
  const chosen = (name: string) => (jar.get(`__Host-${name}`) ?? jar.get(name))?.value;
  return {
    theme: theme.catch('device').parse(chosen('theme')),
    size: size.catch('normal').parse(chosen('size')),
    keys: keys.catch('on').parse(chosen('keys')),
  };
}
