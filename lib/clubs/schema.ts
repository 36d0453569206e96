import * as z from 'zod';
import { requestKey } from '@/lib/actions/request-key';
import { parsedButtonValue } from '@/lib/validation/button-value';
import { email, multiLine, singleLine } from '@/lib/validation/text';
import { memberChanges } from './policy';
import { clubSlug } from './slug';

const NIL_UUID = '00000000-0000-0000-0000-000000000000';
const daysError = 'answers.clubs.days';
const usesError = 'answers.clubs.uses';

const clubFields = {
  name: singleLine(1, 80),
  about: multiLine(0, 2000),
  rules: multiLine(0, 2000),
  joining: z.enum(['open', 'request', 'invitation'], { error: 'answers.clubs.joining' }),
  findable: z.enum(['yes', 'no'], { error: 'answers.clubs.findable' }).transform((yes) => yes === 'yes'),
};

export const createClubInput = z.strictObject({ ...clubFields, requestKey });
export const editClubInput = z.strictObject({ club: clubSlug, ...clubFields });
export const clubInput = z.strictObject({ club: clubSlug });
export const leaveClubInput = z.strictObject({
  club: clubSlug,
  close: z.literal('on').optional(),
  /** The answer to the question that the first press comes back with. */
  sure: z
    .literal('leave')
    .optional()
    .transform((sure) => sure !== undefined),
});
export const sharePlaceInput = z.strictObject({
  club: clubSlug,
  shares: z
    .enum(['yes', 'no'])
    .catch('no')
    .transform((yes) => yes === 'yes'),
});

/** What one button of the member lists sends. A change that there is not is told like one that came too late. */
const memberChange = parsedButtonValue({
  verb: z.enum(memberChanges).optional().catch(undefined),
  userId: z.uuid().catch(NIL_UUID),
});
export const changeMemberInput = z.strictObject({ club: clubSlug, change: memberChange });

export const createInviteInput = z.strictObject({
  club: clubSlug,
  days: z.coerce.number({ error: daysError }).int(daysError).min(1, daysError).max(365, daysError),
  uses: z.coerce.number({ error: usesError }).int(usesError).min(1, usesError).max(500, usesError),
  requestKey,
});
/** How many people somebody invites by mail with one form. */
const MOST_ADDRESSES = 10;
const address = email();

/** Addresses that somebody typed, each once: in lines, or with commas or semicolons between them. */
const addresses = z
  .string({ error: 'answers.typed.missing' })
  .max(MOST_ADDRESSES * 300, { error: 'answers.clubs.addresses' })
  .transform((typed) => [...new Set(typed.split(/[\s,;]+/).filter(Boolean))])
  .superRefine((typed, context) => {
    const odd = typed.find((one) => !address.safeParse(one).success);
    if (typed.length === 0) context.addIssue({ code: 'custom', message: 'answers.typed.missing' });
    else if (typed.length > MOST_ADDRESSES)
      context.addIssue({ code: 'custom', message: 'answers.clubs.addresses' });
    else if (odd !== undefined)
      context.addIssue({ code: 'custom', message: 'answers.clubs.oddAddress', params: { odd } });
  })
  .transform((typed) => [...new Set(typed.map((one) => address.parse(one)))]);

export const mailInvitationsInput = z.strictObject({ club: clubSlug, addresses, requestKey });
export const revokeInviteInput = z.strictObject({ club: clubSlug, invite: z.uuid().catch(NIL_UUID) });
export const acceptInviteInput = z.strictObject({ token: z.string().catch('') });
