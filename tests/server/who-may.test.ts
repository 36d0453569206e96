import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../discussion/evening';
import type { Row } from '../discussion/row';
import { byForm, byScript } from '../leaks/forms';
import { addressesOfAll, builtDeeds, type BuiltDeed } from './built';
import { formFor } from './forms-of-strangers';
import { aServedEvening, type ServedEvening } from './house';
import { allRows } from './rows';
import { aTown, type Named, noTown } from './town';
import { unnamed } from './unnamed';

const outsiders = ['anonymous', 'stranger', 'removed'] as const satisfies Person[];

let house: ServedEvening;
let table: Row[];
let town: Named;
let nowhere: Named;

beforeAll(async () => {
  house = await aServedEvening();
  town = await aTown(house.evening);
  nowhere = noTown(house.evening);
  ({ table } = await import('../discussion/table'));
});
afterAll(() => house?.stop());

const deeds = builtDeeds();

test('every action of the build is tried here by somebody who may not', () => {
  expect(deeds.filter(({ name }) => !formFor(name, table)).map(({ name }) => name)).toEqual([]);
});

/** What comes back, with everything that was named in it by its name. */
async function answered(person: Person, by: typeof byForm, page: string, { id, name }: BuiltDeed, to: Named) {
  const form = formFor(name, table)!(to);
  // The page's own address names the town's things, whatever the form names.
  return unnamed(await house.asks(person, by(page, id, null, form)), form, to, town);
}

const isAnswerOfOurs = ({ body }: { body: string }) => body.includes('"errors":{');

test.each(deeds.map((deed) => [deed.name, deed] as const))(
  '%s changes nothing for anonymous, a stranger and a removed member, on any page, and answers the same whatever is named',
  async (_name, deed) => {
    const before = await allRows();
    const called = new Set<Person>();

    for (const page of addressesOfAll(house.evening))
      for (const person of outsiders)
        for (const by of [byForm, byScript]) {
          const hidden = await answered(person, by, page, deed, town);
          const absent = await answered(person, by, page, deed, nowhere);
          expect([page, person, hidden]).toEqual([page, person, absent]);
          expect(hidden.status).toBeLessThan(500);
          if (isAnswerOfOurs(hidden)) called.add(person);
        }
    expect([...called]).toEqual(outsiders);
    expect(await allRows()).toEqual(before);
  },
);
