import type { HttpResponse } from '../helpers/http-client';
import { normaliseResponse } from '../leak-proof/check/normalise';

/** An answer as it would stand whatever was named in the request, and without what differs with every one. */
export function answerWithoutIds(answer: HttpResponse, ...named: object[]) {
  const names = named.flatMap(identifiersIn).sort((one, other) => other.length - one.length);
  const { status, headers, body } = normaliseResponse(answer);
  const [, nonce = 'none'] = /'nonce-([^']+)'/.exec(headers.join()) ?? [];
  const told = (words: string) => [...names, nonce].reduce((text, name) => text.replaceAll(name, '…'), words);
  // A form's own key is drawn for each page.
  const keyless = told(body.toString()).replace(/(requestKey\W{1,20}value\W{1,8})[0-9a-f-]{36}/g, '$1…');
  return { status, headers: headers.map(told), body: keyless };
}

// Ids, addresses and tokens: whatever is shorter might stand anywhere.
const identifiersIn = (named: object): string[] =>
  Object.values(named).flatMap((value: unknown) =>
    typeof value === 'string' ? (value.length > 15 ? [value] : []) : identifiersIn(value as object),
  );
