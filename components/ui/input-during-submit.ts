'use client';

import { useLayoutEffect, useRef, type FormEvent } from 'react';

type FormField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Entry = {
  value: string;
  isChecked: boolean;
  files: FileList | null;
  selection: [number, number] | null;
};

/**
 * Keeps what somebody types while the answer to an earlier press is on its way: React resets the form when the answer
 * comes. `answer` is a new value for each. `isTyping`: whether they are within such a field now.
 */
export function useLateInput(answer: object) {
  const entries = useRef(new Map<string, Entry>());
  const element = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    for (const field of formFields(element.current)) {
      const entry = entries.current.get(fieldKey(field));
      if (entry) restore(field, entry);
    }
  }, [answer]);
  return {
    element,
    forget: () => entries.current.clear(),
    record: ({ target }: FormEvent) => {
      if (isFormField(target)) entries.current.set(fieldKey(target), takeEntry(target));
    },
    isTyping: () => {
      const focused = document.activeElement;
      return (
        isFormField(focused) && element.current!.contains(focused) && entries.current.has(fieldKey(focused))
      );
    },
  };
}

const formFields = (form: HTMLFormElement | null) => [...(form?.elements ?? [])].filter(isFormField);

const isFormField = (target: unknown): target is FormField =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

/** Boxes of a list share their name, and fields of several rows too. */
const fieldKey = (field: FormField) => [field.id, field.name, isBox(field) ? field.value : ''].join(' ');

const isBox = (field: FormField): field is HTMLInputElement =>
  field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type);

const isText = (field: FormField): field is HTMLInputElement | HTMLTextAreaElement =>
  field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text');

const takeEntry = (field: FormField): Entry => ({
  value: field.value,
  isChecked: isBox(field) && field.checked,
  files: field instanceof HTMLInputElement ? field.files : null,
  selection: isText(field) ? [field.selectionStart ?? 0, field.selectionEnd ?? 0] : null,
});

function restore(field: FormField, { value, isChecked, files, selection }: Entry) {
  if (isBox(field)) field.checked = isChecked;
  else if (field instanceof HTMLInputElement && field.type === 'file') field.files = files;
  else if (field.value !== value) field.value = value;
  if (selection && isText(field) && field === document.activeElement) field.setSelectionRange(...selection);
}
