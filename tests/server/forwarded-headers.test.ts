import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scriptRequest } from '../helpers/action-requests';
import { buildRoutes } from '../helpers/build-manifest';
import { pathOfRoute, buildActions } from '../helpers/built-actions';
import { takeShare } from '../helpers/share';
import { startServedApp, type ServedApp } from '../helpers/served-app';
import { answerWithoutIds } from './answer-without-ids';

const signInAction = buildActions().find(({ name }) => name === 'signInAction')!;
const TOO_MANY_ATTEMPTS = 'That’s too many tries.';
const FORGED_HEADERS = {
  'X-Forwarded-Host': 'evil.example',
  'X-Forwarded-Proto': 'https',
  'X-Forwarded-Port': '666',
  'X-Forwarded-For': '203.0.113.9',
  Forwarded: 'for=203.0.113.9;host=evil.example;proto=https',
};

let app: ServedApp;

beforeAll(async () => {
  app = await startServedApp();
});
afterAll(() => app?.stop());

const settings = [
  ['nobody trusts a proxy', ''],
  ['a proxy is trusted', '1'],
] as const;

describe.each(takeShare(settings, 0))('where %s', (_who, TRUST_PROXY) => {
  let here: Pick<ServedApp, 'send'>;

  beforeAll(async () => {
    here = await app.startProcess({ TRUST_PROXY });
  });

  test('every page is the same whatever is forged about its host', async () => {
    for (const route of buildRoutes()) {
      const path = pathOfRoute(app.evening, route);
      const read = async (headers: Record<string, string>) =>
        answerWithoutIds(await here.send('anonymous', { method: 'GET', path, headers }));
      expect([route, await read(FORGED_HEADERS)]).toEqual([route, await read({})]);
    }
  });

  /** Says whether a wrong password, the eleventh for an address, has to wait. */
  async function waits(email: string, forwardedFor: (nth: number) => string): Promise<boolean> {
    let said = '';
    for (let nth = 0; nth < 11; nth += 1) {
      const asked = scriptRequest('/sign-in', signInAction.id, null, {
        email,
        password: 'a guess',
        next: '/',
      });
      const headers = { ...asked.headers, 'X-Forwarded-For': forwardedFor(nth) };
      said = (await here.send('anonymous', { ...asked, headers })).body.toString();
    }
    return said.includes(TOO_MANY_ATTEMPTS);
  }

  test('who guesses passwords is counted by where they really are', async () => {
    expect(await waits(`one${TRUST_PROXY}@example.org`, (nth) => `203.0.113.${nth}, 198.51.100.7`)).toBe(
      true,
    );
    expect(await waits(`two${TRUST_PROXY}@example.org`, (nth) => `198.51.100.7, 203.0.113.${nth}`)).toBe(
      TRUST_PROXY === '',
    );
  });
});
