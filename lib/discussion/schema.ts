import * as z from 'zod';
import { id, lines, notOurs, text, withoutSigns } from '@/lib/action/text';
import { longestPost } from '@/lib/markup';

/** A place, 0..N, as a form sends it; no choice is no place. The gate holds it against the book's own outline. */
export const place = z
  .string({ error: 'answers.discussion.chooseChapter' })
  .regex(/^\d{1,4}$/, 'answers.discussion.chooseChapter')
  .transform(Number);

const source = lines(1, longestPost);
const words = { source, mark: place.nullish().transform((chosen) => chosen ?? null), requestKey: id() };
const idOrNone = z.union([z.literal('').transform(() => null), id()], { error: notOurs });

/** A title is one piece: who may read any of it may read all. */
const title = withoutSigns(text(1, 200), 'answers.discussion.coveredTitle');

export const newThread = { ...words, title };
export const newPost = {
  ...words,
  thread: id(),
  parent: idOrNone,
  /** The post quoted, or several: a draft may bring quotations along. */
  quote: z.union([idOrNone.transform((one) => [one]), z.array(idOrNone).max(50)], { error: notOurs }),
};

export const edit = {
  post: id(),
  thread: id(),
  revision: z
    .string({ error: notOurs })
    .regex(/^[1-9]\d{0,8}$/, notOurs)
    .transform(Number),
  source,
  title: title.optional(),
  mark: place.nullish(),
  uncovers: z.literal('on', { error: notOurs }).optional(),
};

const reason = withoutSigns(text(1, 500));
export const ownDeed = {
  post: id(),
  thread: id(),
  mark: place.optional(),
  deed: z.enum(['mark', 'remove', 'restore'], { error: notOurs }),
};
export const deed = { ...ownDeed, reason };
export const report = { post: id(), thread: id(), reason: withoutSigns(lines(1, 2000)) };
export const tend = {
  thread: id(),
  reason,
  verb: z.enum(['lock', 'unlock', 'pin', 'unpin'], { error: notOurs }),
};

const feeling = z.enum(['love', 'moved', 'surprised', 'sad', 'thinking', 'applause']);
const kind = z.enum(['thread', 'post', 'aside', 'passage', 'theme', 'reveal']);

/** "kind:id", the value of a cover's button. */
export const looked = z.templateLiteral([kind, ':', z.uuid()], { error: notOurs }).transform((value) => {
  const [lookKind, itemId] = value.split(':') as [z.infer<typeof kind>, string];
  return { kind: lookKind, id: itemId };
});

/** "id feeling on|off", the value of a reaction's button. */
export const felt = z
  .templateLiteral([z.uuid(), ' ', feeling, ' ', z.enum(['on', 'off'])], { error: notOurs })
  .transform((value) => {
    const [postId, name, set] = value.split(' ') as [string, z.infer<typeof feeling>, 'on' | 'off'];
    return { postId, feeling: name, on: set === 'on' };
  });
