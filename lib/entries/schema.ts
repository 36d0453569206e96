import * as z from 'zod';
import { parsedButtonValue } from '@/lib/validation/button-value';
import { placeField } from '@/lib/validation/place';
import { id, malformedForm, multiLine, singleLine, withoutAsides } from '@/lib/validation/text';

export const MAX_NAME = 200;
export const MAX_BODY = 4000;

const name = withoutAsides(singleLine(1, MAX_NAME));
const body = withoutAsides(multiLine(1, MAX_BODY));
const noMark = z.literal('').transform(() => null);

/** What an entry stands on: "theme:id", "chapter:4", "part:2". */
const target = z.union(
  [
    parsedButtonValue({ of: z.literal('theme'), id: id() }),
    parsedButtonValue({
      of: z.enum(['part', 'chapter']),
      ordinal: z
        .string()
        .regex(/^\d{1,4}$/)
        .transform(Number),
    }),
  ],
  { error: 'answers.typed.one' },
);

export const addEntryInput = {
  kind: z.enum(['theme', 'note', 'reveal', 'term', 'title'], { error: malformedForm }),
  name: name.optional(),
  body: body.optional(),
  /** The first note on a new theme; may be left empty. */
  note: withoutAsides(multiLine(0, MAX_BODY)).optional(),
  mark: z.union([noMark, placeField], { error: 'answers.discussion.chooseChapter' }),
  on: target.optional(),
  requestKey: id(),
};

export const changeEntryInput = {
  entry: id(),
  name: name.optional(),
  body: body.optional(),
  mark: placeField,
};

/** A button of one entry, suggestion, or line of the history. */
export const entryDeedInput = {
  press: parsedButtonValue({ deed: z.enum(['remove', 'restore', 'accept', 'discard']), id: id() }),
};

export const reportEntryInput = {
  entry: id(),
  reason: withoutAsides(multiLine(1, 2000)),
  /** The page on which it stands, and where the answer is shown. */
  page: z.enum(['themes', 'about-the-book'], { error: malformedForm }),
};

export const answerEntryReportInput = {
  report: id(),
  answer: z.enum(['uphold', 'decline'], { error: malformedForm }),
  mark: placeField.optional(),
};

/** In bytes; the whole of a form has 1 MiB. */
export const MAX_FILE_SIZE = 512 * 1024;

/** A file that was chosen, or its text. */
export const importEntriesInput = {
  file: z.union([z.string(), z.instanceof(File)], { error: 'answers.entries.noFile' }),
};

export const decideImportInput = {
  import: id(),
  deed: z.enum(['add', 'discard'], { error: malformedForm }),
};
