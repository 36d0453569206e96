import * as z from 'zod';
import { requestKey } from '@/lib/action/once';
import { lines, notOurs, text } from '@/lib/action/text';
import { address, changes } from './policy';

const nobody = '00000000-0000-0000-0000-000000000000';
const days = 'answers.clubs.days';
const uses = 'answers.clubs.uses';

const description = {
  name: text(1, 80),
  about: lines(0, 2000),
  rules: lines(0, 2000),
  joining: z.enum(['open', 'request', 'invitation'], { error: 'answers.clubs.joining' }),
  findable: z.enum(['yes', 'no'], { error: 'answers.clubs.findable' }).transform((yes) => yes === 'yes'),
};

export const founding = z.strictObject({ ...description, requestKey });
export const describing = z.strictObject({ club: address, ...description });
export const naming = z.strictObject({ club: address });
export const leaving = z.strictObject({
  club: address,
  close: z.literal('on').optional(),
  /** The answer to the question that the first press comes back with. */
  sure: z
    .literal('leave')
    .optional()
    .transform((sure) => sure !== undefined),
});
export const sharing = z.strictObject({
  club: address,
  shares: z
    .enum(['yes', 'no'])
    .catch('no')
    .transform((yes) => yes === 'yes'),
});

/** What one button of the member lists sends: `remove:` and whom. */
const change = z.string({ error: notOurs }).transform((sent) => {
  const [verb, userId] = sent.split(':');
  return { verb: z.enum(changes).safeParse(verb).data, userId: z.uuid().catch(nobody).parse(userId) };
});
export const changing = z.strictObject({ club: address, change });

export const inviting = z.strictObject({
  club: address,
  days: z.coerce.number({ error: days }).int(days).min(1, days).max(365, days),
  uses: z.coerce.number({ error: uses }).int(uses).min(1, uses).max(500, uses),
  requestKey,
});
export const revoking = z.strictObject({ club: address, invite: z.uuid().catch(nobody) });
export const accepting = z.strictObject({ token: z.string().catch('') });
