import 'server-only';
import { cookies } from 'next/headers';
import { size, theme, type Comfort } from './schema';

/** How this browser would like pages to look; what a cookie says that we do not know is as if it said nothing. */
export async function comfort(): Promise<Comfort> {
  const kept = await cookies();
  const chosen = (name: string) => (kept.get(`__Host-${name}`) ?? kept.get(name))?.value;
  return {
    theme: theme.catch('device').parse(chosen('theme')),
    size: size.catch('normal').parse(chosen('size')),
  };
}
