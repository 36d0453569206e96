import { redirect } from 'next/navigation';
import { stopMails } from '@/lib/mail/settings';
import { readUnsubscribeToken } from '@/lib/mail/unsubscribe-token';

type Context = { params: Promise<{ token: string }> };

/**
 * One-click unsubscribe (RFC 8058): a mail program sends this without a cookie, and without asking its reader anything
 * more. The token alone says whose mails end, and which, so what the body says is not needed and not read.
 */
export async function POST(_: Request, { params }: Context): Promise<Response> {
  const mails = readUnsubscribeToken((await params).token);
  if (!mails) return new Response(null, { status: 404 });
  await stopMails(mails);
  return new Response(null, { status: 200 });
}

/** Whoever opens the address as a link, a scanner say, is shown a page with a button. */
export async function GET(_: Request, { params }: Context): Promise<never> {
  redirect(`/unsubscribe/${encodeURIComponent((await params).token)}`);
}
