import type { Draft, Quoting } from './drafts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The words of a form, by the names of its fields. */
export const wordsOf = (form: HTMLFormElement) => valuesOf(fieldsOf(form));

/** What the page brought. */
export const broughtTo = (form: HTMLFormElement) =>
  Object.fromEntries(fieldsOf(form).map(({ name, defaultValue }) => [name, defaultValue]));

/** The words that are not what the page brought; null where all are. An edit's revision goes with them. */
export function typedIn(form: HTMLFormElement, brought: Record<string, string>) {
  const typed = fieldsOf(form).filter(({ name, value }) => value !== brought[name]);
  return typed.length > 0 ? valuesOf([...typed, ...revisionOf(form)]) : null;
}

/**
 * Puts a draft back. A quotation that the page brings for the first time stands after what was typed. An edit goes on
 * from the revision that it began with, so that a newer one is not written over.
 */
export function restore(form: HTMLFormElement, { fields, quotes }: Draft, quoting: Quoting | null) {
  const isNew = quoting !== null && quotes.every(({ id }) => id !== quoting.id);
  for (const field of [...fieldsOf(form), ...revisionOf(form)]) {
    const typed = fields[field.name];
    // Somebody may type before this runs.
    if (typed === undefined || field.value !== field.defaultValue) continue;
    const words = isNew ? [typed.trimEnd(), field.value].filter((some) => some !== '').join('\n\n') : typed;
    field.value = words;
  }
}

const fieldsOf = (form: HTMLFormElement) => [
  ...form.querySelectorAll<Field>('textarea[name]:not([readonly]), input[type="text"][name]'),
];

const revisionOf = (form: HTMLFormElement) => [
  ...form.querySelectorAll<HTMLInputElement>('input[name="revision"]'),
];

const valuesOf = (fields: Field[]) => Object.fromEntries(fields.map(({ name, value }) => [name, value]));
