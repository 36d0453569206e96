import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anEvening } from './evening';
import { anyName, asForm, broken, value, type Field } from './odd';
import { formOf } from '../support/request';
import { cameTo, everythingSaid } from './said';
import { actions } from './row';
import { table } from './table';

// Where a person can see and mend what is wrong; of anything else the form as a whole must speak.
const seen = ['source', 'title', 'mark', 'uncovers', 'reason', 'readThrough', 'veil'];

const evening = await anEvening();
const names = Object.keys(actions) as (keyof typeof actions)[];

/** The form of an action as a page of ours sends it, ready to be done by its person. */
function soundForm(name: keyof typeof actions) {
  const row = table.find(({ does, may }) => does === name && may.length > 0)!;
  const fields = Object.entries({ ...evening.here, ...row.fields(evening.ids, evening.at) }) as Field[];
  return { person: row.may[0]!, fields };
}

/** What came once and as words must come back to whoever typed it. */
const typedOnce = (form: FormData) =>
  [...new Set(form.keys())]
    .filter((name) => !name.startsWith('$ACTION') && !/password/i.test(name))
    .map((name) => [name, form.getAll(name)] as const)
    .filter(([, values]) => values.length === 1 && typeof values[0] === 'string')
    .map(([name, values]) => [name, values[0]]);

test.each(names.map((name) => [name] as const))(
  '%s refuses a form that no page sends, with a sentence',
  async (name) => {
    const { person, fields } = soundForm(name);
    const before = await everythingSaid();

    await fc.assert(
      fc.asyncProperty(broken, fc.nat(99), async (breaking, pick) => {
        const form = asForm(breaking(fields, pick));
        // A draft may bring several quotations along.
        fc.pre(form.getAll('quote').length <= 1);
        const sent = await evening.people[person].send(actions[name], form);

        expect(cameTo(sent)).toMatch(/^(absent|[A-Z][^\0]{5,150}[.;])$/);
        expect(seen).toEqual(expect.arrayContaining(Object.keys(sent.errors)));
        expect(Object.entries(sent.typed).sort()).toEqual(typedOnce(form).sort());
      }),
      { numRuns: 60 },
    );
    expect(await everythingSaid()).toEqual(before);
  },
);

test.each(names.map((name) => [name] as const))('%s answers any form at all, for anybody', async (name) => {
  const { fields } = soundForm(name);
  const known = fc.constantFrom(...fields.map(([field]) => field));
  const field = fc.tuple(fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: anyName }), value);
  const someone = fc.constantFrom(
    'anonymous' as const,
    'stranger' as const,
    'behind' as const,
    'sealed' as const,
  );

  await fc.assert(
    fc.asyncProperty(
      someone,
      fc.array(field, { maxLength: 8 }),
      fc.boolean(),
      async (person, odd, isHere) => {
        const form = asForm(isHere ? [...(Object.entries(evening.here) as Field[]), ...odd] : odd);
        const sent = await evening.people[person].send(actions[name], form);

        expect(cameTo(sent)).toMatch(/^(done|absent|[A-Z][^\0]{5,150}[.;])$/);
        expect(Object.entries(sent.typed).sort()).toEqual(typedOnce(form).sort());
      },
    ),
    { numRuns: 60 },
  );
});

test.each(names.map((name) => [name] as const))('%s takes nothing but a form for a form', async (name) => {
  const { person } = soundForm(name);
  const act = actions[name] as unknown as (...sent: unknown[]) => Promise<{ message: string }>;
  const before = await everythingSaid();
  const anything = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true }),
    fc.constantFrom(new URLSearchParams(evening.here), [formOf(evening.here)]),
  );

  await fc.assert(
    fc.asyncProperty(fc.array(anything, { maxLength: 3 }), async (sent) => {
      const answer = await evening.people[person === 'anonymous' ? 'author' : person].within(() =>
        act(...sent),
      );
      expect(answer.message).toBe('Something went wrong. Please reload the page and try again.');
    }),
    { numRuns: 60 },
  );
  expect(await everythingSaid()).toEqual(before);
});
