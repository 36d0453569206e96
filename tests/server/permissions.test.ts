import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../permissions/fixture';
import type { PermissionCase } from '../permissions/case';
import { formRequest, scriptRequest } from '../helpers/action-requests';
import { allPaths, buildActions, pathOfRoute, type BuildAction } from '../helpers/built-actions';
import { outsiderForm } from '../permissions/action-forms';
import { startServedApp, type ServedApp } from '../helpers/served-app';
import { isShare } from '../helpers/share';
import { storedRows } from '../helpers/stored-rows';
import { createFormTargets, type FormTargets, absentFormTargets } from '../permissions/form-targets';
import { answerWithoutIds } from './answer-without-ids';

const OUTSIDERS = ['anonymous', 'stranger', 'removed'] as const satisfies Person[];

let app: ServedApp;
let cases: PermissionCase[];
let targets: FormTargets;
let absentTargets: FormTargets;

beforeAll(async () => {
  app = await startServedApp();
  targets = await createFormTargets(app.evening);
  absentTargets = absentFormTargets(app.evening);
  ({ permissionCases: cases } = await import('../permissions/all-cases'));
});
afterAll(() => app?.stop());

const actions = buildActions();

test('every action of the build is tried here by somebody who may not', () => {
  expect(actions.filter(({ name }) => !outsiderForm(name, cases)).map(({ name }) => name)).toEqual([]);
});

/** What comes back, with everything that was named in it by its name. */
async function responseTo(
  person: Person,
  by: typeof formRequest,
  page: string,
  { id, name }: BuildAction,
  to: FormTargets,
) {
  const form = outsiderForm(name, cases)!(to);
  // The page's own address names the town's things, whatever the form names.
  return answerWithoutIds(await app.send(person, by(page, id, null, form)), form, to, targets);
}

const hasFormState = ({ body }: { body: string }) => body.includes('"fieldErrors":{');

/** All pages; in `npm test` one that knows the action, and one of the others. */
function pagesFor({ routes }: BuildAction, nth: number): string[] {
  const pages = allPaths(app.evening);
  if (!isShare) return pages;
  const own = routes.map((route) => pathOfRoute(app.evening, route));
  return [own[nth % own.length]!, pages[nth % pages.length]!];
}

test.each(actions.map((deed, nth) => [deed.name, deed, nth] as const))(
  '%s changes nothing for anonymous, a stranger and a removed member, on any page, and answers the same whatever is named',
  async (_name, deed, nth) => {
    const before = await storedRows();
    const called = new Set<Person>();

    for (const page of pagesFor(deed, nth))
      for (const person of OUTSIDERS)
        for (const by of [formRequest, scriptRequest]) {
          const hidden = await responseTo(person, by, page, deed, targets);
          const absent = await responseTo(person, by, page, deed, absentTargets);
          expect([page, person, hidden]).toEqual([page, person, absent]);
          expect(hidden.status).toBeLessThan(500);
          if (hasFormState(hidden)) called.add(person);
        }
    expect([...called]).toEqual(OUTSIDERS);
    expect(await storedRows()).toEqual(before);
  },
);
