import { coverRoute } from '@/lib/covers/response';

/** A book's cover, 360 pixels wide. */
export const GET = coverRoute('large');
