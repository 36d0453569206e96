import * as z from 'zod';
import { malformedForm } from './text';

/** The value of a button that says several things: `buttonValue('remove', id)`. A form has one such button for each row. */
export const buttonValue = (...parts: string[]) => parts.join(':');

/** Parses the value of such a button; the shape names its parts in their order. */
export function parsedButtonValue<S extends z.ZodRawShape>(shape: S) {
  const names = Object.keys(shape);
  const nameParts = (value: string) =>
    Object.fromEntries(value.split(':').map((part, nth) => [names[nth] ?? 'rest', part]));
  return z.preprocess(
    (sent) => (typeof sent === 'string' ? nameParts(sent) : null),
    z.strictObject(shape, { error: malformedForm }),
  );
}
