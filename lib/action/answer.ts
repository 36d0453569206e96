import { worded, type Sentence, type Words } from '@/lib/words';

/** What an action answers to its form. A mistake is a value with a sentence, beside its field where it has one. */
export type Answer = {
  /** A sentence for a field's name. */
  errors: Record<string, string>;
  /** A sentence for the form as a whole. */
  message: string | null;
  /** Something went well and the page stays. */
  done: string | null;
  /** What was typed, so that nothing is lost. Passwords are never given back. */
  typed: Record<string, string>;
  /** Where the browser goes next, by a full load. */
  go: string | null;
  /** The id of what the eye and the screen reader should land on, once the page shows it. */
  focus: string | null;
  /** What else the form shows, by name: what stands there now where somebody else was first; a link it made. */
  other: Record<string, string>;
  /** The server failed: a sentence beside the button, and everything typed still stands there. */
  unsent: string | null;
};

/** The same before it is worded. */
export type Reply = Omit<Answer, 'errors' | 'message' | 'done' | 'unsent'> & {
  errors: Record<string, Sentence>;
  message: Sentence | null;
  done: Sentence | null;
  unsent: Sentence | null;
};

export const untouched = {
  errors: {},
  message: null,
  done: null,
  typed: {},
  go: null,
  focus: null,
  other: {},
  unsent: null,
} satisfies Answer;

/** A mistake beside one or more fields. */
export const wrong = (errors: Record<string, Sentence>): Reply => ({ ...untouched, errors });

/** A mistake of the form as a whole. */
export const refused = (message: Sentence): Reply => ({ ...untouched, message });

/** It went well and the page stays. */
export const done = (sentence: Sentence): Reply => ({ ...untouched, done: sentence });

/** The server failed; the form can be sent again as it stands. */
export const unsent: Reply = { ...untouched, unsent: 'answers.unsent' };

/** A question before anything is done, under the name of what it is about; with what else the form shows. */
export const ask = (about: string, other: Answer['other'] = {}): Reply => ({
  ...untouched,
  focus: `ask-${about}`,
  other: { ...other, ask: about },
});

/** What is hidden, foreign, gone or never was answers with this one sentence. */
export const absent = refused('answers.absent');

/** An answer as its form shows it. */
export const inWords = (
  words: Words,
  { errors, message, done: well, unsent: failed, ...rest }: Reply,
): Answer => ({
  errors: Object.fromEntries(Object.entries(errors).map(([field, said]) => [field, worded(words, said)])),
  message: message && worded(words, message),
  done: well && worded(words, well),
  unsent: failed && worded(words, failed),
  ...rest,
});
