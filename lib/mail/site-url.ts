import 'server-only';
import { config } from '@/lib/config';

/** A path of this site as a mail names it. Mail is only sent where the address is set (lib/config). */
export function siteUrl(path: string): string {
  const { publicUrl } = config();
  if (!publicUrl) throw new Error('Mail needs NEXTAUTH_URL.');
  return new URL(path, publicUrl).href;
}
