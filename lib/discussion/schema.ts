import * as z from 'zod';
import { id, multiLine, malformedForm, singleLine, withoutAsides } from '@/lib/validation/text';
import { parsedButtonValue } from '@/lib/validation/button-value';
import { placeField } from '@/lib/validation/place';
import { MAX_POST_LENGTH } from '@/lib/markdown';
import { reactions } from './reactions';

const source = multiLine(1, MAX_POST_LENGTH);
/** The button that shows a post before it is sent. */
const preview = z.literal('on', { error: malformedForm }).optional();
/** For whose eyes the preview is: nobody's but the author's, or a place's, with what is hidden marked or left out. */
const previewPlace = z
  .union([z.literal('').transform(() => null), placeField], { error: malformedForm })
  .nullish()
  .transform((chosen) => chosen ?? null);
const previewVeil = z.enum(['marked', 'sealed'], { error: malformedForm }).nullish();
/** The buttons under what a post tells too soon. */
const watched = z.enum(['raise', 'hide', 'keep'], { error: malformedForm }).optional();
const previewFields = { preview, previewPlace, previewVeil };
const draftFields = {
  source,
  ...previewFields,
  watched,
  mark: placeField.nullish().transform((chosen) => chosen ?? null),
  requestKey: id(),
};
const optionalId = z.union([z.literal('').transform(() => null), id()], { error: malformedForm });

/** A title is one piece: who may read any of it may read all. */
const title = withoutAsides(singleLine(1, 200), 'answers.discussion.coveredTitle');

/** The theme that a thread is about; left out where the book has none. */
const theme = optionalId.nullish().transform((chosen) => chosen ?? null);

export const createThreadInput = { ...draftFields, title, theme };
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
  ...previewFields,
  watched,
  title: title.optional(),
  mark: placeField.nullish(),
  uncovers: z.literal('on', { error: malformedForm }).optional(),
};

export const manageOwnPostInput = {
  post: id(),
  thread: id(),
  mark: placeField.optional(),
  deed: z.enum(['mark', 'remove', 'restore'], { error: malformedForm }),
};

export const changeThreadThemeInput = { thread: id(), theme };

const itemKind = z.enum(['thread', 'post', 'aside', 'passage', 'theme', 'reveal']);

/** The value of a cover's button. */
export const lookedAtItem = parsedButtonValue({ kind: itemKind, id: id() });

/** The value of a reaction's button. */
export const reactionChange = parsedButtonValue({
  postId: id(),
  feeling: z.enum(reactions),
  on: z.enum(['on', 'off']).transform((set) => set === 'on'),
});
