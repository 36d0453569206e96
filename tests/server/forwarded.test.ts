import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byScript } from '../leaks/forms';
import { builtRoutes } from '../leaks/build';
import { addressIn, builtDeeds } from './built';
import { aServedEvening, type ServedEvening } from './house';
import { unnamed } from './unnamed';

const signIn = builtDeeds().find(({ name }) => name === 'signIn')!;
const tooOften = 'That was tried too often.';
const forged = {
  ...{ 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https', 'X-Forwarded-Port': '666' },
  ...{ 'X-Forwarded-For': '203.0.113.9', Forwarded: 'for=203.0.113.9;host=evil.example;proto=https' },
};

let house: ServedEvening;

beforeAll(async () => {
  house = await aServedEvening();
});
afterAll(() => house?.stop());

describe.each([
  ['nobody trusts a proxy', ''],
  ['a proxy is trusted', '1'],
])('where %s', (_who, TRUST_PROXY) => {
  let here: Pick<ServedEvening, 'asks'>;

  beforeAll(async () => {
    here = await house.opens({ TRUST_PROXY });
  });

  test('every page is the same whatever is forged about its host', async () => {
    for (const route of builtRoutes()) {
      const path = addressIn(house.evening, route);
      const read = async (headers: Record<string, string>) =>
        unnamed(await here.asks('anonymous', { method: 'GET', path, headers }));
      expect([route, await read(forged)]).toEqual([route, await read({})]);
    }
  });

  /** Says whether a wrong password, the eleventh for an address, has to wait. */
  async function waits(email: string, forwardedFor: (nth: number) => string): Promise<boolean> {
    let said = '';
    for (let nth = 0; nth < 11; nth += 1) {
      const asked = byScript('/sign-in', signIn.id, null, { email, password: 'a guess', next: '/' });
      const headers = { ...asked.headers, 'X-Forwarded-For': forwardedFor(nth) };
      said = (await here.asks('anonymous', { ...asked, headers })).body.toString();
    }
    return said.includes(tooOften);
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
