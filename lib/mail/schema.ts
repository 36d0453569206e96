import 'server-only';
import * as z from 'zod';
import { email, malformedForm } from '@/lib/validation/text';

export const resetRequestInput = z.strictObject({ email: email() });
export const tokenInput = z.strictObject({ token: z.string({ error: malformedForm }).max(200) });
export const emptyInput = z.strictObject({});

const number = (min: number, max: number) =>
  z
    .string({ error: malformedForm })
    .regex(/^\d{1,2}$/, { error: malformedForm })
    .transform(Number)
    .pipe(z.number().min(min, { error: malformedForm }).max(max, { error: malformedForm }));

/** An hour; nothing for none. */
const optionalHour = z.union([z.literal('').transform(() => null), number(0, 23)], { error: malformedForm });

const quietHours = { quietFrom: optionalHour, quietTo: optionalHour };
const ticked = z
  .literal('on', { error: malformedForm })
  .optional()
  .transform((sent) => sent === 'on');

/** Both hours or none, and not the same. */
function checkHours(
  { quietFrom, quietTo }: { quietFrom: number | null; quietTo: number | null },
  context: z.RefinementCtx,
) {
  if ((quietFrom === null) !== (quietTo === null))
    context.addIssue({ code: 'custom', path: ['quietTo'], message: 'answers.mail.bothHours' });
  else if (quietFrom !== null && quietFrom === quietTo)
    context.addIssue({ code: 'custom', path: ['quietTo'], message: 'answers.mail.sameHours' });
}

export const quietHoursInput = z.strictObject(quietHours).superRefine(checkHours);

export const mailSettingsInput = z
  .strictObject({
    digest: z.enum(['off', 'daily', 'weekly'], { error: malformedForm }),
    hour: number(0, 23),
    weekday: number(1, 7),
    ...quietHours,
    words: ticked,
    atOnce: ticked,
  })
  .superRefine(checkHours);
