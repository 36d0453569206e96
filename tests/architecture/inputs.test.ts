import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { actionFields, inputReads, pageParams, readsIn, type InputKind } from '../helpers/source-inputs';
import { arbitraryStep, arbitraryWorld } from '../leak-proof/generate/generators';
import { buildWorld } from '../leak-proof/generate/world';
import { actionForms } from '../leak-proof/run/action-forms';
import {
  computedCookies,
  cookieDrivers,
  headerDrivers,
  paramDrivers,
  transportHeaders,
} from '../leak-proof/run/declared-inputs';
import { buildScene } from '../leak-proof/run/step-targets';

const reads = inputReads();
const namesOf = (kind: InputKind, folder: RegExp) => [
  ...new Set(reads.filter((read) => read.kind === kind && folder.test(read.file)).map(({ name }) => name)),
];

/** Functions of ours that are handed all of it, and name what they read themselves; and what is no request's. */
const HANDED_ON = [
  ...['isLocalCallback', 'languageFromHeaders', 'ownOrigin', 'globalThis.untoldErrorPage', 'publicAddress'],
  ...['parseFields', 'isProvenSameOrigin', 'foreignOriginReason', 'isOwnOrigin', 'warnAboutProxy'],
  ...['canReadRouterState', 'Object.keys', 'action', 'typedValues', 'resubmitForm', 'parseAndRun'],
  ...['runHandler', 'handler', 'formFields', 'sortByField'],
];
const isHandedOn = (name: string) => HANDED_ON.some((called) => name === `${called}(…)`);

describe('every input of a request is declared', () => {
  test('a page reads its address by one schema, and nothing of it past that', () => {
    const past = reads.filter(
      ({ kind, file, name }) =>
        kind === 'param' && file.startsWith('app/') && !/Params\.parse\(…\)$/.test(name),
    );
    expect(past.map(({ file, name }) => `${file} reads ${name}`)).toEqual([
      'app/api/auth/[...nextauth]/route.ts reads isLocalCallback(…)',
      'app/api/auth/[...nextauth]/route.ts reads callbackUrl',
    ]);
  });

  test('a form is read by the schema of its action, and by nothing else', () => {
    const files = reads
      .filter(({ kind, name }) => kind === 'field' && !isHandedOn(name))
      .map(({ file }) => file);
    // What was typed is given back whole, by whichever of these an answer takes.
    expect([...new Set(files)]).toEqual([
      'components/ui/with-offline-fallback.ts',
      'lib/actions/error-page.ts',
      'lib/actions/form-fields.ts',
    ]);
  });

  test.each(['header', 'cookie'] as const)('no %s is handed to what nobody has looked at', (kind) => {
    const handed = namesOf(kind, /./).filter((name) => name.endsWith('(…)') && !isHandedOn(name));
    expect(handed).toEqual([]);
  });
});

describe('every input of a request has a driver in the two worlds', () => {
  const missing = (names: string[], drivers: object) => names.filter((name) => !Object.hasOwn(drivers, name));

  test('each search parameter', () => {
    const declared = [...pageParams().values()].flat();
    expect(declared).toContain('ask');
    expect(missing([...declared, 'callbackUrl'], paramDrivers)).toEqual([]);
  });

  test('each header', () => {
    const own = namesOf('header', /^(lib|server|app)\//).filter(
      (name) => !name.endsWith('(…)') && !['…', 'name', 'location', 'retry-after'].includes(name),
    );
    expect(
      missing(own, { ...headerDrivers, ...Object.fromEntries(transportHeaders.map((one) => [one, 1])) }),
    ).toEqual([]);
  });

  test('each cookie', () => {
    const names = namesOf('cookie', /./).flatMap((name) => computedCookies[name] ?? [name]);
    expect(missing(names, { ...cookieDrivers, 'next-auth.session-token': 1 })).toEqual([]);
  });

  test('each field of each action', () => {
    const sent = sentFields();
    const undriven = [...actionFields()].flatMap(([action, fields]) =>
      fields.filter((field) => !sent.get(action)?.has(field)).map((field) => `${action} ${field}`),
    );
    expect(undriven).toEqual([]);
  });
});

/** The fields that the drivers fill in, over many scenes. */
function sentFields(): Map<string, Set<string>> {
  const sent = new Map<string, Set<string>>();
  const steps = fc.sample(arbitraryStep, { numRuns: 300, seed: 1 });
  fc.sample(arbitraryWorld, { numRuns: 300, seed: 1 }).forEach((raw, index) => {
    const scene = buildScene(buildWorld(raw), steps[index]!, index);
    for (const [action, { fields }] of Object.entries(actionForms))
      sent.set(action, new Set([...(sent.get(action) ?? []), ...Object.keys(fields(scene))]));
  });
  return sent;
}

describe('a read is found', () => {
  const found = (code: string) =>
    readsIn(ts.createSourceFile('a.tsx', code, ts.ScriptTarget.Latest, true)).map(
      ({ kind, name }) => `${kind} ${name}`,
    );

  test.each([
    ['of an address', 'const x = (await searchParams).through;', ['param through']],
    ['by a name for all of it', 'const asks = await props.searchParams; use(asks.from);', ['param from']],
    ['together', 'const [{ id }, query] = await Promise.all([params, searchParams]); query.to', ['param to']],
    ['taken apart', 'const { from, to } = await searchParams;', ['param from', 'param to']],
    ['from a URL', "new URL(request.url).searchParams.get('through')", ['param through']],
    ['of a header', "const from = (await headers()).get('x-place');", ['header x-place']],
    ['of a header by a name', "const all = await headers(); all.get('x-place');", ['header x-place']],
    ['of a header in our server', "const x = request.headers['x-place'];", ['header x-place']],
    ['of a cookie', "const jar = await cookies(); jar.get('place')?.value", ['cookie place']],
    ['of a field', "const f = (form: FormData) => form.get('place');", ['field place']],
    ['of everything', 'const all = { ...(await searchParams) };', ['param …']],
  ])('%s', (_how, code, names) => {
    expect(found(code)).toEqual(names);
  });
});
