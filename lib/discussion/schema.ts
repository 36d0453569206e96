import * as z from 'zod';
import { id, multiLine, malformedForm, singleLine, withoutAsides } from '@/lib/validation/text';
import { placeField } from '@/lib/validation/place';
import { MAX_POST_LENGTH } from '@/lib/markdown';

const source = multiLine(1, MAX_POST_LENGTH);
const draftFields = {
  source,
  mark: placeField.nullish().transform((chosen) => chosen ?? null),
  requestKey: id(),
};
const optionalId = z.union([z.literal('').transform(() => null), id()], { error: malformedForm });

/** A title is one piece: who may read any of it may read all. */
const title = withoutAsides(singleLine(1, 200), 'answers.discussion.coveredTitle');

export const createThreadInput = { ...draftFields, title };
export const createReplyInput = {
  ...draftFields,
  thread: id(),
  parent: optionalId,
  /** The post quoted, or several: a draft may bring quotations along. */
  quote: z.union([optionalId.transform((one) => [one]), z.array(optionalId).max(50)], {
    error: malformedForm,
  }),
};

export const editPostInput = {
  post: id(),
  thread: id(),
  revision: z
    .string({ error: malformedForm })
    .regex(/^[1-9]\d{0,8}$/, malformedForm)
    .transform(Number),
  source,
  title: title.optional(),
  mark: placeField.nullish(),
  uncovers: z.literal('on', { error: malformedForm }).optional(),
};

const reason = withoutAsides(singleLine(1, 500));
export const manageOwnPostInput = {
  post: id(),
  thread: id(),
  mark: placeField.optional(),
  deed: z.enum(['mark', 'remove', 'restore'], { error: malformedForm }),
};
export const moderatePostInput = { ...manageOwnPostInput, reason };
export const reportPostInput = { post: id(), thread: id(), reason: withoutAsides(multiLine(1, 2000)) };
export const moderateThreadInput = {
  thread: id(),
  reason,
  verb: z.enum(['lock', 'unlock', 'pin', 'unpin'], { error: malformedForm }),
};

const feeling = z.enum(['love', 'moved', 'surprised', 'sad', 'thinking', 'applause']);
const itemKind = z.enum(['thread', 'post', 'aside', 'passage', 'theme', 'reveal']);

/** "kind:id", the value of a cover's button. */
export const lookedAtItem = z
  .templateLiteral([itemKind, ':', z.uuid()], { error: malformedForm })
  .transform((value) => {
    const [lookKind, itemId] = value.split(':') as [z.infer<typeof itemKind>, string];
    return { kind: lookKind, id: itemId };
  });

/** "id feeling on|off", the value of a reaction's button. */
export const reactionChange = z
  .templateLiteral([z.uuid(), ' ', feeling, ' ', z.enum(['on', 'off'])], { error: malformedForm })
  .transform((value) => {
    const [postId, name, set] = value.split(' ') as [string, z.infer<typeof feeling>, 'on' | 'off'];
    return { postId, feeling: name, on: set === 'on' };
  });
