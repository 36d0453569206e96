import fc from 'fast-check';

type Value = string | File;
export type Field = [name: string, value: Value];

const PROTOTYPE_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'toJSON',
];
const strangeText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('', ' ', '\0', 'a\0b', '\uD800', '\u202E', '\r\n', 'e\u0301', 'null', '-1', '1e3'),
  fc.constantFrom('0x7', '9999', '99999999999999999999', '{"$ne":null}', '../../etc', 'post:', 'thread:x'),
  fc.constant('m'.repeat(30_000)),
);
const file = fc.constant(new File(['words'], 'words.txt'));
export const fieldValue: fc.Arbitrary<Value> = fc.oneof(
  { weight: 5, arbitrary: strangeText },
  { weight: 1, arbitrary: file },
);
export const fieldName = fc.oneof(
  fc.constantFrom(...PROTOTYPE_NAMES),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

type FormMutation = (fields: Field[], pick: number) => Field[];
const pickIndex = (fields: Field[], pick: number) => pick % fields.length;

/** Each makes of a sound form one that no page of ours sends. */
export const formMutation: fc.Arbitrary<FormMutation> = fc.oneof(
  fc.constant<FormMutation>((fields) => fields.filter(([name]) => name !== 'reading')),
  fc.constant<FormMutation>((fields) => [...fields, fields.find(([name]) => name === 'club')!]),
  fc.constant<FormMutation>((fields, pick) => [...fields, fields[pickIndex(fields, pick)]!]),
  fieldName.map<FormMutation>((name) => (fields) => [...fields, [`${name}?`, 'extra']]),
  fc.constantFrom(...PROTOTYPE_NAMES).map<FormMutation>((name) => (fields) => [...fields, [name, 'extra']]),
  file.map<FormMutation>(
    (odd) => (fields, pick) =>
      fields.map((field, i) => (i === pickIndex(fields, pick) ? [field[0], odd] : field)),
  ),
  fc
    .constantFrom('\0', 'a\0b', 'm'.repeat(30_000), '\u202Eabc')
    .map<FormMutation>(
      (odd) => (fields, pick) =>
        fields.map((field, i) => (i === pickIndex(fields, pick) ? [field[0], odd] : field)),
    ),
);

export const toFormData = (fields: Field[]) => {
  const form = new FormData();
  for (const [name, odd] of fields) form.append(name, odd);
  return form;
};
