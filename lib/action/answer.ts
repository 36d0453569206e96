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
};

export const untouched: Answer = {
  errors: {},
  message: null,
  done: null,
  typed: {},
  go: null,
  focus: null,
  other: {},
};

/** A mistake beside one or more fields. */
export const wrong = (errors: Record<string, string>): Answer => ({ ...untouched, errors });

/** A mistake of the form as a whole. */
export const refused = (message: string): Answer => ({ ...untouched, message });

/** It went well and the page stays. */
export const done = (sentence: string): Answer => ({ ...untouched, done: sentence });

/** What is hidden, foreign, gone or never was answers with this one sentence. */
export const absent = refused('There is nothing here by that name.');
