import { db } from '@/lib/db';

export const dynamic = 'force-dynamic';

/** Whether this process and its database answer. Says nothing else. */
export async function GET() {
  const isHealthy = await db.limit.findFirst({ select: { key: true } }).then(
    () => true,
    () => false,
  );
  const headers = { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain' };
  return new Response(isHealthy ? 'ok' : 'the database does not answer', {
    status: isHealthy ? 200 : 503,
    headers,
  });
}
