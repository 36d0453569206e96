import { coverRoute } from '@/lib/covers/response';

/** A book's cover, 120 pixels wide. */
export const GET = coverRoute('small');
