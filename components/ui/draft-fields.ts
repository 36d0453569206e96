import type { Draft, QuotedPost } from './draft-storage';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The words of a form, by the names of its fields. */
export const textByField = (form: HTMLFormElement) => valuesByName(textFields(form));

/** What the page brought. */
export const initialValues = (form: HTMLFormElement) =>
  Object.fromEntries(textFields(form).map(({ name, defaultValue }) => [name, defaultValue]));

/** The words that are not what the page brought; null where all are. An edit's revision goes with them. */
export function changedValues(form: HTMLFormElement, initial: Record<string, string>) {
  const typed = textFields(form).filter(({ name, value }) => value !== initial[name]);
  return typed.length > 0 ? valuesByName([...typed, ...revisionFields(form)]) : null;
}

/**
 * Puts a draft back. A quotation that the page brings for the first time stands after what was typed. An edit goes on
 * from the revision that it began with, so that a newer one is not written over.
 */
export function fillFields(form: HTMLFormElement, { fields, quotes }: Draft, quotation: QuotedPost | null) {
  const isNew = quotation !== null && quotes.every(({ id }) => id !== quotation.id);
  for (const field of [...textFields(form), ...revisionFields(form)]) {
    const typed = fields[field.name];
    // Somebody may type before this runs.
    if (typed === undefined || field.value !== field.defaultValue) continue;
    const words = isNew ? [typed.trimEnd(), field.value].filter((some) => some !== '').join('\n\n') : typed;
    field.value = words;
  }
}

const textFields = (form: HTMLFormElement) => [
  ...form.querySelectorAll<Field>('textarea[name]:not([readonly]), input[type="text"][name]'),
];

const revisionFields = (form: HTMLFormElement) => [
  ...form.querySelectorAll<HTMLInputElement>('input[name="revision"]'),
];

const valuesByName = (fields: Field[]) => Object.fromEntries(fields.map(({ name, value }) => [name, value]));
