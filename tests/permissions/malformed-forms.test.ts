import fc from 'fast-check';
import { expect, test } from 'vitest';
import { permissionFixture } from './fixture';
import { fieldName, toFormData, formMutation, fieldValue, type Field } from './malformed-fields';
import '../helpers/fake-browser';
import { scaleRuns } from '../helpers/share';
import { outcome, snapshotRows } from './row-snapshot';
import { actions } from './case';
import { permissionCases } from './all-cases';

// Where a person can see and mend what is wrong; of anything else the form as a whole must speak.
const VISIBLE_FIELDS = [
  ...['source', 'title', 'mark', 'uncovers', 'reason', 'readThrough', 'veil', 'level', 'theme'],
  ...['text', 'byline', 'by', 'name', 'body', 'note', 'file', 'previewPlace'],
];

const fixture = await permissionFixture();
const names = Object.keys(actions) as (keyof typeof actions)[];

/** The form of an action as a page of ours sends it, ready to be done by its person, if there is one. */
function validFormFor(name: keyof typeof actions) {
  const rows = permissionCases.filter(({ action }) => action === name);
  const row = rows.find(({ allowed }) => allowed.length > 0) ?? rows[0]!;
  const fields = Object.entries({ ...fixture.here, ...row.fields(fixture.ids, fixture.at) }) as Field[];
  return { person: row.allowed[0] ?? ('behind' as const), fields };
}

/** What came once and as words must come back to whoever typed it. */
const singleTextFields = (form: FormData) =>
  [...new Set(form.keys())]
    .filter((name) => !name.startsWith('$ACTION') && !/password/i.test(name))
    .map((name) => [name, form.getAll(name)] as const)
    .filter(([, values]) => values.length === 1 && typeof values[0] === 'string')
    .map(([name, values]) => [name, values[0]]);

test.each(names.map((name) => [name] as const))(
  '%s refuses a form that no page sends, with a sentence',
  async (name) => {
    const { person, fields } = validFormFor(name);
    const before = await snapshotRows();

    await fc.assert(
      fc.asyncProperty(formMutation, fc.nat(99), async (breaking, pick) => {
        const form = toFormData(breaking(fields, pick));
        // A draft may bring several quotations along.
        fc.pre(form.getAll('quote').length <= 1);
        // A document may be any text: tests/domains/reviews/own-reviews.test.ts has the odd ones.
        fc.pre(
          name !== 'addReviewAction' ||
            fields.some(([key, typed]) => key === 'text' && typed === form.get('text')),
        );
        const sent = await fixture.people[person].send(actions[name], form);

        expect(outcome(sent)).toMatch(/^(absent|[A-Z][^\0]{5,150}[.;])$/);
        expect(VISIBLE_FIELDS).toEqual(expect.arrayContaining(Object.keys(sent.fieldErrors)));
        expect(Object.entries(sent.values).sort()).toEqual(singleTextFields(form).sort());
      }),
      { numRuns: scaleRuns(60) },
    );
    expect(await snapshotRows()).toEqual(before);
  },
);

test.each(names.map((name) => [name] as const))('%s answers any form at all, for anybody', async (name) => {
  const { fields } = validFormFor(name);
  const known = fc.constantFrom(...fields.map(([field]) => field));
  const field = fc.tuple(
    fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: fieldName }),
    fieldValue,
  );
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
        const form = toFormData(isHere ? [...(Object.entries(fixture.here) as Field[]), ...odd] : odd);
        const sent = await fixture.people[person].send(actions[name], form);

        expect(outcome(sent)).toMatch(/^(done|absent|[A-Z][^\0]{5,150}[.;])$/);
        expect(Object.entries(sent.values).sort()).toEqual(singleTextFields(form).sort());
      },
    ),
    { numRuns: scaleRuns(60) },
  );
});
