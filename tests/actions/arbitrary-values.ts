import fc from 'fast-check';

/** What JSON can say, and what in it means something to whoever reads it next: PostgreSQL, zod, React. */
const significantValues = fc.constantFrom<unknown>(
  ...['', ' ', '\0', 'a\0b', '\uD800', '-1', '0', '1e9', '99999999999999999999', 'null', 'on', 'yes'],
  ...['00000000-0000-0000-0000-000000000000', 'post:', "'; drop table x; --", '$K1', '$F1', '$@1'],
  ...[null, true, 0, -1, 1e308, [], {}, ['a', 'b'], { $ne: null }, { length: 3 }],
);
const SIGNIFICANT_NAMES = fc.constantFrom(
  '__proto__',
  'constructor',
  'then',
  'toJSON',
  'toString',
  '$ACTION_ID_',
  '0',
);

export const arbitraryValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 2, arbitrary: significantValues },
  { weight: 1, arbitrary: fc.dictionary(SIGNIFICANT_NAMES, significantValues, { maxKeys: 3 }) },
);

/** What a script may call an action with in place of an answer and a form: none, one, or more, of any kind. */
export const anyArguments: fc.Arbitrary<unknown[]> = fc.array(
  fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true }),
    arbitraryValue,
    fc.constantFrom(new URLSearchParams('club=here'), [new FormData()]),
  ),
  { maxLength: 3 },
);

type Fields = [string, string][];

/** A value as the fields of a form: each of an object's own, a list's one after the other, anything else under a name. */
export function toFields(name: string, value: unknown): Fields {
  if (Array.isArray(value)) return value.map((one) => [name, toText(one)]);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([own, one]) => [own, toText(one)]);
  return [[name, toText(value)]];
}

const toText = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** A form with one of its fields, or none, given up for a value. */
export function formWithValue(sound: Record<string, string>, name: string, value: unknown): FormData {
  const form = new FormData();
  const kept = Object.entries(sound).filter(([field]) => field !== name);
  for (const [field, words] of [...kept, ...toFields(name, value)]) form.append(field, words);
  return form;
}
