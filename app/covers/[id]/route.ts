import { viewer } from '@/lib/auth';
import { loadCover } from '@/lib/covers/queries';
import { routeId } from '@/lib/validation/route-id';
import { coverParams } from '@/lib/validation/search-params';
import { notFoundResponse } from '@/lib/request-refusal/not-found';

type Context = { params: Promise<{ id: string }> };

// It never changes, and whoever leaves the club had it before. Another account on the same device asks for itself.
const HEADERS = {
  'Cache-Control': 'private, max-age=31536000, immutable',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  Vary: 'Cookie',
  'X-Content-Type-Options': 'nosniff',
};

/** A book's cover, small or large. For everybody who may not see it, the same answer as for one that never was. */
export async function GET(request: Request, { params }: Context) {
  const id = routeId((await params).id);
  const { size } = coverParams.parse(Object.fromEntries(new URL(request.url).searchParams));
  const cover = id ? await loadCover(await viewer(), id, size) : null;
  if (!cover) return notFoundResponse();
  return new Response(cover.bytes, { headers: { 'Content-Type': cover.type, ...HEADERS } });
}
