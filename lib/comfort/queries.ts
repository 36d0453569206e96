import 'server-only';
import { cookies } from 'next/headers';
import { size, theme, type Comfort } from './schema';

/** How this browser would like pages to look; what a cookie says that we do not know is as if it said nothing. */
export async function comfort(): Promise<Comfort> {
  const kept = await cookies();
  return {
    theme: theme.catch('device').parse(kept.get('theme')?.value),
    size: size.catch('normal').parse(kept.get('size')?.value),
  };
}
