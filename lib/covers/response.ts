import 'server-only';
import { viewer } from '@/lib/auth';
import { notFoundResponse } from '@/lib/request-refusal/not-found';
import { routeId } from '@/lib/validation/route-id';
import { loadCover, type CoverSize } from './queries';

// It never changes, and whoever leaves the club had it before. Another account on the same device asks for itself.
const HEADERS = {
  'Cache-Control': 'private, max-age=31536000, immutable',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  Vary: 'Cookie',
  'X-Content-Type-Options': 'nosniff',
};

/** The route of one size. For everybody who may not see a cover, the same answer as for one that never was. */
export const coverRoute = (size: CoverSize) =>
  async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
    const id = routeId((await params).id);
    const cover = id ? await loadCover(await viewer(), id, size) : null;
    if (!cover) return notFoundResponse();
    return new Response(cover.bytes, { headers: { 'Content-Type': cover.type, ...HEADERS } });
  };
