import * as z from 'zod';
import { id, malformedForm } from '@/lib/validation/text';
import { placeField } from '@/lib/validation/place';

export const decideDraftInput = {
  draft: id(),
  mark: placeField,
  deed: z.enum(['confirm', 'discard'], { error: malformedForm }),
};

export const markTitleInput = { review: id(), mark: placeField };
