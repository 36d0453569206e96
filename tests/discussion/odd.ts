import fc from 'fast-check';

type Value = string | File;
export type Field = [name: string, value: Value];

const prototypes = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'toJSON'];
const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('', ' ', '\0', 'a\0b', '\uD800', '\u202E', '\r\n', 'e\u0301', 'null', '-1', '1e3'),
  fc.constantFrom('0x7', '9999', '99999999999999999999', '{"$ne":null}', '../../etc', 'post:', 'thread:x'),
  fc.constant('m'.repeat(30_000)),
);
const file = fc.constant(new File(['words'], 'words.txt'));
export const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 5, arbitrary: strange },
  { weight: 1, arbitrary: file },
);
export const anyName = fc.oneof(fc.constantFrom(...prototypes), fc.string({ unit: 'binary', maxLength: 12 }));

type Breaking = (fields: Field[], pick: number) => Field[];
const at = (fields: Field[], pick: number) => pick % fields.length;

/** Each makes of a sound form one that no page of ours sends. */
export const broken: fc.Arbitrary<Breaking> = fc.oneof(
  fc.constant<Breaking>((fields) => fields.filter(([name]) => name !== 'reading')),
  fc.constant<Breaking>((fields) => [...fields, fields.find(([name]) => name === 'club')!]),
  fc.constant<Breaking>((fields, pick) => [...fields, fields[at(fields, pick)]!]),
  anyName.map<Breaking>((name) => (fields) => [...fields, [`${name}?`, 'extra']]),
  fc.constantFrom(...prototypes).map<Breaking>((name) => (fields) => [...fields, [name, 'extra']]),
  file.map<Breaking>(
    (odd) => (fields, pick) => fields.map((field, i) => (i === at(fields, pick) ? [field[0], odd] : field)),
  ),
  fc
    .constantFrom('\0', 'a\0b', 'm'.repeat(30_000), '\u202Eabc')
    .map<Breaking>(
      (odd) => (fields, pick) => fields.map((field, i) => (i === at(fields, pick) ? [field[0], odd] : field)),
    ),
);

export const asForm = (fields: Field[]) => {
  const form = new FormData();
  for (const [name, odd] of fields) form.append(name, odd);
  return form;
};
